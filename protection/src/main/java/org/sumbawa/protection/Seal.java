package org.sumbawa.protection;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.transform.TransformHeader;

/** Seals what one side of a session sends. Safe for several threads. MS-SMB2 3.1.4.3. */
public final class Seal {
  private static final Bytes NO_TAG = Bytes.of(new byte[TransformHeader.FIELD_SIZE]);

  private final Sealer sealer;
  private final long sessionId;
  private final NonceSequence nonces;

  /**
   * Seals for a session.
   *
   * @param nonces of the cipher's nonce length; the only sequence ever used with the sealer's key
   */
  public Seal(Sealer sealer, long sessionId, NonceSequence nonces) {
    if (nonces.length() != sealer.cipher().nonceLength()) {
      throw new IllegalArgumentException(sealer.cipher() + " with nonces of " + nonces.length() + " bytes");
    }
    this.sealer = sealer;
    this.sessionId = sessionId;
    this.nonces = nonces;
  }

  /** How many bytes a sealed message has. */
  public static int sealedSize(int plainSize) {
    return TransformHeader.SIZE + plainSize;
  }

  /**
   * Seals the remaining bytes of a message, whose position does not move.
   *
   * @param room where the sealed message goes, from its position on; must not share memory with the message
   * @return the sealed message in that room
   */
  public ByteBuffer apply(ByteBuffer message, ByteBuffer room) {
    int size = message.remaining();
    var sealed = room.slice(room.position(), sealedSize(size)).order(ByteOrder.LITTLE_ENDIAN);
    var nonce = nonces.next();
    var header = new WireWriter(TransformHeader.SIZE);
    new TransformHeader(NO_TAG, Bytes.of(Arrays.copyOf(nonce, TransformHeader.FIELD_SIZE)), size,
        TransformHeader.ENCRYPTED, sessionId).encode(header);
    sealed.put(0, header.buffer(), 0, TransformHeader.SIZE);
    var tag = new byte[Sealer.TAG_LENGTH];
    sealer.seal(nonce, Unseal.authenticated(sealed), message, sealed.slice(TransformHeader.SIZE, size), tag);
    sealed.put(TransformHeader.SIGNATURE_OFFSET, tag);
    return sealed;
  }
}
