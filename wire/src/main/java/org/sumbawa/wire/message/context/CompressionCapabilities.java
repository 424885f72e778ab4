package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The compression algorithms. MS-SMB2 2.2.3.1.3.
 *
 * @param flags whether several may be applied to one message
 * @param algorithms in a request what the client can, most preferred first; in a response those in common, or 0
 *        for none
 */
public record CompressionCapabilities(CompressionFlags flags,
    List<Integer> algorithms) implements NegotiateContext {
  static final int TYPE = 3;

  /** Copies the list and holds it against its field. */
  public CompressionCapabilities {
    algorithms = AlgorithmIds.checked(algorithms);
  }

  static CompressionCapabilities decode(WireReader in) throws Malformed {
    int count = in.u16();
    in.reserved(2);
    return new CompressionCapabilities(new CompressionFlags(in.i32()), AlgorithmIds.decode(in, count));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(algorithms.size()).reserved(2).i32(flags.bits());
    AlgorithmIds.encode(algorithms, out);
  }
}
