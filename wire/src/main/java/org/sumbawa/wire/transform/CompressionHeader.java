package org.sumbawa.wire.transform;

import java.nio.ByteBuffer;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;

/** What stands before a compressed message, in 3.1.1. MS-SMB2 2.2.42. */
public sealed interface CompressionHeader extends Wire permits UnchainedCompression, ChainedCompression {
  /** The first four bytes, FC 'SMB', as a little-endian number. */
  int PROTOCOL_ID = 0x424D53FC;
  /** In the flags: several algorithms, each with a header of its own. */
  int CHAINED = 1;
  /** How many bytes are common to both forms: protocol id, size, algorithm, flags. */
  int COMMON_SIZE = 12;
  /** Where the flags stand that tell the two forms apart. */
  int FLAGS_OFFSET = 10;

  /**
   * How many bytes come out: in the unchained form of the compressed part, in the chained form of the whole message.
   */
  long originalSize();

  /** Whether a message begins with FC 'SMB'; its position does not move. */
  static boolean isCompressed(ByteBuffer message) {
    return ProtocolId.begins(message, PROTOCOL_ID);
  }

  /** Reads a whole message in either form; the flags decide, and what they say otherwise is wrong. */
  static CompressionHeader decode(WireReader in) throws Malformed {
    int flags = in.at(in.position() + FLAGS_OFFSET, 2).u16();
    return switch (flags) {
      case 0 -> UnchainedCompression.decode(in);
      case CHAINED -> ChainedCompression.decode(in);
      default -> throw new Malformed("the compression flags are " + flags);
    };
  }
}
