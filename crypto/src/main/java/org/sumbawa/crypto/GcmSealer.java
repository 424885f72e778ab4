package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals with AES-GCM: the JDK's, always from one heap array into another, because there it is fastest.
 */
final class GcmSealer extends Sealer {
  private static final int BLOCK = 16;
  private static final byte[] NONE = {};

  /** A call as short as this leaves the interpreter soon; a long first one would crawl to its end. */
  private static final int PIECE = 64 * 1024;

  private final SecretKeySpec key;
  private final Pool<javax.crypto.Cipher> sealing = new Pool<>(() -> Jdk.cipher("AES/GCM/NoPadding"));
  private final Pool<javax.crypto.Cipher> opening = new Pool<>(() -> Jdk.cipher("AES/GCM/NoPadding"));

  GcmSealer(Cipher cipher, byte[] key) {
    super(cipher);
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  void sealChecked(byte[] nonce, ByteBuffer aad, ByteBuffer plain, ByteBuffer sealed, byte[] tag16) {
    var gcm = sealing.take();
    try {
      gcm.init(javax.crypto.Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
      gcm.updateAAD(aad);
      encryptBlocks(gcm, plain, sealed);
      finish(gcm, plain, sealed, tag16);
      sealing.give(gcm);
    } catch (InvalidAlgorithmParameterException e) {
      throw new IllegalArgumentException("the nonce was used before", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes any bytes", e);
    }
  }

  /** Two scratch arrays, not two halves of one: in one array the JDK would see an overlap and go slow. */
  private static void encryptBlocks(javax.crypto.Cipher gcm, ByteBuffer plain, ByteBuffer sealed)
      throws GeneralSecurityException {
    var in = plain.hasArray() ? NONE : Scratch.take(PIECE);
    var out = sealed.hasArray() ? NONE : Scratch.take(PIECE);
    while (plain.remaining() >= BLOCK) {
      int count = Math.min(plain.remaining() / BLOCK * BLOCK, PIECE);
      var from = Span.next(plain, count, in);
      var into = Span.room(sealed, count, out);
      gcm.update(from.array(), from.offset(), count, into.array(), into.offset());
      into.deliver(sealed, count);
    }
    Scratch.give(in);
    Scratch.give(out);
  }

  private static void finish(javax.crypto.Cipher gcm, ByteBuffer plain, ByteBuffer sealed, byte[] tag16)
      throws GeneralSecurityException {
    var rest = new byte[plain.remaining()];
    plain.get(rest);
    var restAndTag = gcm.doFinal(rest);
    sealed.put(restAndTag, 0, rest.length);
    System.arraycopy(restAndTag, rest.length, tag16, 0, TAG_LENGTH);
  }

  /** The JDK decrypts only what it has whole, with the tag behind it: so the two are put together first. */
  @Override
  boolean openChecked(byte[] nonce, ByteBuffer aad, ByteBuffer sealed, ByteBuffer plain, byte[] tag16) {
    int count = sealed.remaining();
    var whole = Scratch.take(count + TAG_LENGTH);
    sealed.get(whole, 0, count);
    System.arraycopy(tag16, 0, whole, count, TAG_LENGTH);
    var scratch = plain.hasArray() ? NONE : Scratch.take(count);
    var gcm = opening.take();
    try {
      gcm.init(javax.crypto.Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG_LENGTH, nonce));
      gcm.updateAAD(aad);
      var into = Span.room(plain, count, scratch);
      boolean proven = decrypt(gcm, whole, count, into);
      into.deliver(plain, count);
      opening.give(gcm);
      Scratch.give(whole);
      Scratch.give(scratch);
      return proven;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes any bytes", e);
    }
  }

  private static boolean decrypt(javax.crypto.Cipher gcm, byte[] whole, int count, Span into)
      throws GeneralSecurityException {
    try {
      gcm.doFinal(whole, 0, count + TAG_LENGTH, into.array(), into.offset());
      return true;
    } catch (AEADBadTagException wrong) {
      Arrays.fill(into.array(), into.offset(), into.offset() + count, (byte) 0);
      return false;
    }
  }
}
