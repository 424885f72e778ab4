package org.sumbawa.wire.transform;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A message of which the beginning stands as it is and the rest is compressed by one algorithm. MS-SMB2 2.2.42.1.
 *
 * @param originalSize how many bytes come out of the compressed part
 * @param algorithm how it is compressed: not {@link CompressionAlgorithm#NONE}
 * @param plain the beginning as it is: a view
 * @param compressed the compressed part: a view
 */
public record UnchainedCompression(long originalSize, CompressionAlgorithm algorithm, Bytes plain,
    Bytes compressed) implements CompressionHeader {

  /** Holds the values against their fields. */
  public UnchainedCompression {
    Width.u32(originalSize);
    if (algorithm == CompressionAlgorithm.NONE) {
      throw new IllegalArgumentException("compressed by nothing");
    }
  }

  static UnchainedCompression decode(WireReader in) throws Malformed {
    ProtocolId.expect(in, PROTOCOL_ID);
    long originalSize = in.u32();
    var algorithm = CompressionAlgorithm.decoded(in.u16());
    in.reserved(2);
    int offset = in.size32();
    if (algorithm == CompressionAlgorithm.NONE) {
      throw new Malformed("compressed by nothing");
    }
    return new UnchainedCompression(originalSize, algorithm, in.bytes(offset), in.rest());
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(PROTOCOL_ID).u32(originalSize).u16(algorithm.id()).u16(0).i32(plain.size());
    out.bytes(plain).bytes(compressed);
  }
}
