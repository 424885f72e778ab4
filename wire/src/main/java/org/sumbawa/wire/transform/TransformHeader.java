package org.sumbawa.wire.transform;

import java.nio.ByteBuffer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * What stands before an encrypted message: 52 bytes. MS-SMB2 2.2.41.
 *
 * @param signature 16 bytes: the tag of the cipher
 * @param nonce 16 bytes: of which CCM uses the first 11 and GCM the first 12
 * @param originalMessageSize how many bytes the message has
 * @param flags {@link #ENCRYPTED}; up to 3.0.2 the number of the only cipher, which is the same
 * @param sessionId whose keys are used
 */
public record TransformHeader(Bytes signature, Bytes nonce, long originalMessageSize, int flags,
    long sessionId) implements Wire {
  /** How many bytes the header takes. */
  public static final int SIZE = 52;
  /** The first four bytes, FD 'SMB', as a little-endian number. */
  public static final int PROTOCOL_ID = 0x424D53FD;
  /** The only thing the flags may say. */
  public static final int ENCRYPTED = 1;
  /** Where the part begins that the cipher authenticates but does not encrypt; it ends with the header. */
  public static final int AUTHENTICATED_OFFSET = 20;
  /** How many bytes signature and nonce take, each. */
  public static final int FIELD_SIZE = 16;
  /** Where the signature stands. */
  public static final int SIGNATURE_OFFSET = 4;

  /** Holds the values against their fields. */
  public TransformHeader {
    if (signature.size() != FIELD_SIZE || nonce.size() != FIELD_SIZE) {
      throw new IllegalArgumentException(
          signature.size() + " bytes of signature, " + nonce.size() + " of nonce");
    }
    Width.u32(originalMessageSize);
    Width.u16(flags);
  }

  /** Whether a message begins with FD 'SMB'; its position does not move. */
  public static boolean isTransform(ByteBuffer message) {
    return ProtocolId.begins(message, PROTOCOL_ID);
  }

  /** Reads 52 bytes. */
  public static TransformHeader decode(WireReader in) throws Malformed {
    ProtocolId.expect(in, PROTOCOL_ID);
    var signature = in.bytes(FIELD_SIZE);
    var nonce = in.bytes(FIELD_SIZE);
    long originalMessageSize = in.u32();
    in.reserved(2);
    return new TransformHeader(signature, nonce, originalMessageSize, in.u16(), in.i64());
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(PROTOCOL_ID).bytes(signature).bytes(nonce).u32(originalMessageSize).reserved(2).u16(flags);
    out.i64(sessionId);
  }
}
