package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.transform.TransformHeader;

/** Opens sealed messages. MS-SMB2 3.3.5.2.1.1 and 3.2.5.1.1.1. */
public final class Unseal {
  private final LongFunction<Optional<Sealer>> sessions;

  /** Opens with the key of the session that a message names, if the session is known here and has one. */
  public Unseal(LongFunction<Optional<Sealer>> sessions) {
    this.sessions = sessions;
  }

  /**
   * Opens a frame that begins with FD 'SMB', whose position does not move.
   *
   * @param room gives memory for as many bytes as asked for, apart from the frame's; asked at most once
   */
  public Unsealed apply(ByteBuffer frame, IntFunction<ByteBuffer> room) throws BrokenEnvelope, Malformed {
    if (frame.remaining() <= TransformHeader.SIZE) {
      throw new BrokenEnvelope(EnvelopeRule.ENCRYPTED_TOO_SHORT, 0);
    }
    var whole = frame.slice();
    var header = TransformHeader.decode(WireReader.of(whole));
    long sessionId = header.sessionId();
    if (header.flags() != TransformHeader.ENCRYPTED) {
      throw new BrokenEnvelope(EnvelopeRule.BAD_FLAGS, sessionId);
    }
    var sealer = sessions.apply(sessionId)
        .orElseThrow(() -> new BrokenEnvelope(EnvelopeRule.UNKNOWN_SESSION, sessionId));
    int size = whole.limit() - TransformHeader.SIZE;
    // No cipher here changes the length, so the size can be held against it before any work is done.
    if (header.originalMessageSize() != size) {
      throw new BrokenEnvelope(EnvelopeRule.SIZE_MISMATCH, sessionId);
    }
    var nonce = Arrays.copyOf(header.nonce().toByteArray(), sealer.cipher().nonceLength());
    var given = room.apply(size);
    var plain = given.slice(given.position(), size).order(ByteOrder.LITTLE_ENDIAN);
    var sealed = whole.slice(TransformHeader.SIZE, size);
    if (!sealer.open(nonce, authenticated(whole), sealed, plain, header.signature().toByteArray())) {
      throw new BrokenEnvelope(EnvelopeRule.TAG_MISMATCH, sessionId);
    }
    if (FrameKind.of(plain) == FrameKind.SEALED) {
      throw new BrokenEnvelope(EnvelopeRule.NESTED, sessionId);
    }
    return new Unsealed(plain, sessionId);
  }

  /** The part of a sealed message's header that the tag proves besides the message. */
  static ByteBuffer authenticated(ByteBuffer sealed) {
    return sealed.slice(TransformHeader.AUTHENTICATED_OFFSET,
        TransformHeader.SIZE - TransformHeader.AUTHENTICATED_OFFSET);
  }
}
