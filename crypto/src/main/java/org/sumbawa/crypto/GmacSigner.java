package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import javax.crypto.AEADBadTagException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs with AES-128-GMAC, which is AES-GCM with nothing to encrypt: the message is the additional data, the
 * tag is the signature. The nonce is the MessageId, then one bit for the sender and one for CANCEL. MS-SMB2
 * 3.1.4.1.
 */
final class GmacSigner extends Signer {
  private static final int TAG_BITS = 8 * LENGTH;
  private static final int FROM_SERVER = 1;
  private static final int CANCEL = 2;
  private static final byte[] NO_SIGNATURE = new byte[LENGTH];

  private final SecretKeySpec key;
  private final Pool<javax.crypto.Cipher> signing = new Pool<>(() -> Jdk.cipher("AES/GCM/NoPadding"));
  private final Pool<javax.crypto.Cipher> checking = new Pool<>(() -> Jdk.cipher("AES/GCM/NoPadding"));

  GmacSigner(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  @Override
  byte[] compute(ByteBuffer message, boolean fromServer, boolean cancel) {
    if (!unique(message)) {
      throw new IllegalArgumentException(
          "MessageId " + message.getLong(MESSAGE_ID) + " is not unique and would repeat a nonce");
    }
    try {
      var gcm = forSigning(nonce(message, fromServer, cancel));
      feed(gcm, message);
      var tag = gcm.doFinal();
      signing.give(gcm);
      return tag;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes any additional data", e);
    }
  }

  /** Decrypting checks the tag itself, and does not mind a MessageId that a peer used twice. */
  @Override
  boolean check(ByteBuffer message, boolean fromServer, boolean cancel, byte[] found) {
    if (!unique(message)) {
      return false;
    }
    try {
      var gcm = checking.take();
      gcm.init(javax.crypto.Cipher.DECRYPT_MODE, key, nonce(message, fromServer, cancel));
      feed(gcm, message);
      boolean right = holds(gcm, found);
      checking.give(gcm);
      return right;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM takes any additional data", e);
    }
  }

  private static boolean holds(javax.crypto.Cipher gcm, byte[] tag) throws GeneralSecurityException {
    try {
      gcm.doFinal(tag);
      return true;
    } catch (AEADBadTagException wrong) {
      return false;
    }
  }

  /**
   * A cipher that will sign under a nonce. The JDK's refuse the nonce that they had last. That MessageIds are
   * not repeated is the business of the sequence window; signing the same message again is no repetition, so
   * a fresh cipher does it.
   */
  private javax.crypto.Cipher forSigning(GCMParameterSpec nonce) throws GeneralSecurityException {
    var pooled = signing.take();
    try {
      pooled.init(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce);
      return pooled;
    } catch (InvalidAlgorithmParameterException repeated) {
      var fresh = Jdk.cipher("AES/GCM/NoPadding");
      fresh.init(javax.crypto.Cipher.ENCRYPT_MODE, key, nonce);
      return fresh;
    }
  }

  private static void feed(javax.crypto.Cipher gcm, ByteBuffer message) {
    gcm.updateAAD(message.slice(0, SIGNATURE));
    gcm.updateAAD(NO_SIGNATURE);
    gcm.updateAAD(message.slice(HEADER, message.limit() - HEADER));
  }

  private static GCMParameterSpec nonce(ByteBuffer message, boolean fromServer, boolean cancel) {
    var nonce = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    nonce.putLong(message.getLong(MESSAGE_ID));
    nonce.putInt((fromServer ? FROM_SERVER : 0) | (cancel ? CANCEL : 0));
    return new GCMParameterSpec(TAG_BITS, nonce.array());
  }

  /** Whether the MessageId can be one of a kind: NEGOTIATE has 0, every unsolicited notification has −1. */
  private static boolean unique(ByteBuffer message) {
    long id = message.getLong(MESSAGE_ID);
    return id != 0 && id != -1;
  }
}
