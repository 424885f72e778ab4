package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The ciphers. MS-SMB2 2.2.3.1.2.
 *
 * @param ciphers in a request what the client can, most preferred first; in a response the one chosen, or 0 for none in common
 */
public record EncryptionCapabilities(List<Integer> ciphers) implements NegotiateContext {
  static final int TYPE = 2;

  /** Copies the list and holds it against its field. */
  public EncryptionCapabilities {
    ciphers = AlgorithmIds.checked(ciphers);
  }

  static EncryptionCapabilities decode(WireReader in) throws Malformed {
    return new EncryptionCapabilities(AlgorithmIds.decode(in, in.u16()));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(ciphers.size());
    AlgorithmIds.encode(ciphers, out);
  }
}
