package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The signing algorithms. MS-SMB2 2.2.3.1.7.
 *
 * @param algorithms in a request what the client can, most preferred first; in a response the one chosen
 */
public record SigningCapabilities(List<Integer> algorithms) implements NegotiateContext {
  static final int TYPE = 8;

  /** Copies the list and holds it against its field. */
  public SigningCapabilities {
    algorithms = AlgorithmIds.checked(algorithms);
  }

  static SigningCapabilities decode(WireReader in) throws Malformed {
    return new SigningCapabilities(AlgorithmIds.decode(in, in.u16()));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(algorithms.size());
    AlgorithmIds.encode(algorithms, out);
  }
}
