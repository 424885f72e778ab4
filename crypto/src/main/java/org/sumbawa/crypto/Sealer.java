package org.sumbawa.crypto;

import java.nio.ByteBuffer;

/**
 * Seals and opens messages with one key: encrypts, and proves that neither the message nor the additional
 * data was changed. Any number of threads may use it at once. Each buffer's remaining bytes count, no
 * buffer's position moves, and the target must not share memory with the source. MS-SMB2 3.1.4.3.
 */
public abstract sealed class Sealer permits CcmSealer, GcmSealer {
  /** How long a tag is, whatever the cipher. */
  public static final int TAG_LENGTH = 16;

  private final Cipher cipher;

  Sealer(Cipher cipher) {
    this.cipher = cipher;
  }

  /** Makes a sealer for a key of the cipher's length. */
  public static Sealer of(Cipher cipher, byte[] key) {
    if (key.length != cipher.keyLength()) {
      throw new IllegalArgumentException(cipher + " with a key of " + key.length + " bytes");
    }
    return switch (cipher) {
      case AES_128_CCM, AES_256_CCM -> new CcmSealer(cipher, key);
      case AES_128_GCM, AES_256_GCM -> new GcmSealer(cipher, key);
    };
  }

  /** What it seals with. */
  public final Cipher cipher() {
    return cipher;
  }

  /**
   * Seals a message.
   *
   * @param nonce of the cipher's nonce length; with one key, never the same twice
   * @param aad what is protected but not encrypted: the transform header from its nonce on
   * @param plain the message
   * @param sealed takes as many bytes as the message has
   * @param tag16 takes the proof, which goes into the transform header's Signature field
   */
  public final void seal(byte[] nonce, ByteBuffer aad, ByteBuffer plain, ByteBuffer sealed, byte[] tag16) {
    fits(nonce, plain, sealed, tag16);
    sealChecked(nonce, aad.slice(), plain.slice(), sealed.slice(), tag16);
  }

  /**
   * Opens a sealed message.
   *
   * @param plain takes as many bytes as the sealed message has; holds nothing of use when the proof fails
   * @return whether the tag proves message and additional data
   */
  public final boolean open(byte[] nonce, ByteBuffer aad, ByteBuffer sealed, ByteBuffer plain, byte[] tag16) {
    fits(nonce, sealed, plain, tag16);
    return openChecked(nonce, aad.slice(), sealed.slice(), plain.slice(), tag16);
  }

  abstract void sealChecked(byte[] nonce, ByteBuffer aad, ByteBuffer plain, ByteBuffer sealed, byte[] tag16);

  abstract boolean openChecked(byte[] nonce, ByteBuffer aad, ByteBuffer sealed, ByteBuffer plain,
      byte[] tag16);

  private void fits(byte[] nonce, ByteBuffer source, ByteBuffer target, byte[] tag16) {
    if (nonce.length != cipher.nonceLength() || tag16.length != TAG_LENGTH) {
      throw new IllegalArgumentException(
          cipher + " with a nonce of " + nonce.length + " and a tag of " + tag16.length + " bytes");
    }
    if (target.remaining() < source.remaining()) {
      throw new IllegalArgumentException(source.remaining() + " bytes into room for " + target.remaining());
    }
  }
}
