package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One message's way through AES-CCM: the chain proves the plain bytes, the counter mode hides them and then
 * the chain's result. Both take the bytes piece by piece, so that each piece is still in the cache for the
 * second. RFC 3610 2.
 */
final class CcmPass {
  private static final int BLOCK = CbcMac.BLOCK;
  private static final int PIECE = 4096;

  /** L − 1: lengths and counters have four bytes. */
  private static final int LENGTH_BYTES = 3;

  /** (M − 2) / 2, three bits up: the tag has sixteen bytes. */
  private static final int TAG_BYTES = 7 << 3;

  private static final int HAS_AAD = 1 << 6;

  /** From here on the length of the additional data takes six bytes. */
  private static final int LONG_AAD = 0xFF00;

  private static final byte[] NO_MASK = new byte[BLOCK];

  private final SecretKeySpec key;
  private final CbcMac chain;
  private final javax.crypto.Cipher counter = Jdk.cipher("AES/CTR/NoPadding");
  private final byte[] in = new byte[PIECE];
  private final byte[] out = new byte[PIECE];
  private byte[] tagMask = new byte[BLOCK];

  CcmPass(SecretKeySpec key) {
    this.key = key;
    chain = new CbcMac(key);
  }

  /** Starts a message: what both modes must know before its first byte. */
  void begin(byte[] nonce, ByteBuffer aad, int length) throws GeneralSecurityException {
    var start = ByteBuffer.allocate(BLOCK);
    start.put((byte) ((aad.hasRemaining() ? HAS_AAD : 0) | TAG_BYTES | LENGTH_BYTES));
    start.put(nonce).putInt(length);
    chain.update(start.flip());
    if (aad.hasRemaining()) {
      chain.update(lengthOf(aad));
      chain.update(aad);
      chain.pad();
    }
    var first = ByteBuffer.allocate(BLOCK).put((byte) LENGTH_BYTES).put(nonce).putInt(0);
    counter.init(javax.crypto.Cipher.ENCRYPT_MODE, key, new IvParameterSpec(first.array()));
    tagMask = counter.update(new byte[BLOCK]);
  }

  private static ByteBuffer lengthOf(ByteBuffer aad) {
    int length = aad.remaining();
    return length < LONG_AAD
        ? ByteBuffer.allocate(2).putShort((short) length).flip()
        : ByteBuffer.allocate(6).putShort((short) 0xFFFE).putInt(length).flip();
  }

  void seal(ByteBuffer plain, ByteBuffer sealed) throws GeneralSecurityException {
    while (plain.hasRemaining()) {
      int count = Math.min(plain.remaining(), PIECE);
      var from = Span.next(plain, count, in);
      var into = Span.room(sealed, count, out);
      chain.update(from.array(), from.offset(), count);
      counter.update(from.array(), from.offset(), count, into.array(), into.offset());
      into.deliver(sealed, count);
    }
  }

  void open(ByteBuffer sealed, ByteBuffer plain) throws GeneralSecurityException {
    while (sealed.hasRemaining()) {
      int count = Math.min(sealed.remaining(), PIECE);
      var from = Span.next(sealed, count, in);
      var into = Span.room(plain, count, out);
      counter.update(from.array(), from.offset(), count, into.array(), into.offset());
      chain.update(into.array(), into.offset(), count);
      into.deliver(plain, count);
    }
  }

  /** The tag; the message is over. */
  byte[] tag() throws GeneralSecurityException {
    chain.pad();
    var tag = chain.finish(0, NO_MASK);
    for (int i = 0; i < BLOCK; i++) {
      tag[i] ^= tagMask[i];
    }
    return tag;
  }
}
