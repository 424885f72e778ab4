package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.spec.SecretKeySpec;

/** Seals with AES-CCM: a nonce of 11 bytes, hence lengths of 4 bytes, and a tag of 16. RFC 3610, RFC 4309. */
final class CcmSealer extends Sealer {
  private final Pool<CcmPass> passes;

  CcmSealer(Cipher cipher, byte[] key) {
    super(cipher);
    var secret = new SecretKeySpec(key, "AES");
    passes = new Pool<>(() -> new CcmPass(secret));
  }

  @Override
  void sealChecked(byte[] nonce, ByteBuffer aad, ByteBuffer plain, ByteBuffer sealed, byte[] tag16) {
    try {
      var pass = passes.take();
      pass.begin(nonce, aad, plain.remaining());
      pass.seal(plain, sealed);
      System.arraycopy(pass.tag(), 0, tag16, 0, TAG_LENGTH);
      passes.give(pass);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC and AES-CTR take any bytes", e);
    }
  }

  @Override
  boolean openChecked(byte[] nonce, ByteBuffer aad, ByteBuffer sealed, ByteBuffer plain, byte[] tag16) {
    int count = sealed.remaining();
    try {
      var pass = passes.take();
      pass.begin(nonce, aad, count);
      pass.open(sealed, plain.duplicate());
      boolean proven = MessageDigest.isEqual(pass.tag(), tag16);
      passes.give(pass);
      if (!proven) {
        plain.put(new byte[count]); // what was decrypted without proof is nobody's to see
      }
      return proven;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC and AES-CTR take any bytes", e);
    }
  }
}
