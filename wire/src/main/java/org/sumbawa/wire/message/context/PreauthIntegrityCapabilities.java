package org.sumbawa.wire.message.context;

import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The hash that the first messages are protected with. MS-SMB2 2.2.3.1.1.
 *
 * @param hashAlgorithms in a request what the client can, in a response the one chosen
 * @param salt makes the hash of each connection another
 */
public record PreauthIntegrityCapabilities(List<Integer> hashAlgorithms,
    Bytes salt) implements NegotiateContext {
  static final int TYPE = 1;
  /** The id of SHA-512, the only hash there is. */
  public static final int SHA_512 = 1;

  /** Copies the list and holds the values against their fields. */
  public PreauthIntegrityCapabilities {
    hashAlgorithms = AlgorithmIds.checked(hashAlgorithms);
    Width.bytes16(salt);
  }

  static PreauthIntegrityCapabilities decode(WireReader in) throws Malformed {
    int count = in.u16();
    int saltLength = in.u16();
    return new PreauthIntegrityCapabilities(AlgorithmIds.decode(in, count), in.bytes(saltLength));
  }

  @Override
  public int type() {
    return TYPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(hashAlgorithms.size()).u16(salt.size());
    AlgorithmIds.encode(hashAlgorithms, out);
    out.bytes(salt);
  }
}
