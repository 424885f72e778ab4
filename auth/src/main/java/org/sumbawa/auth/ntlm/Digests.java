package org.sumbawa.auth.ntlm;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The old primitives that NTLM is made of. MS-NLMP 6. */
final class Digests {
  private static final int DES_KEY = 7;
  private static final int DES_BLOCK = 8;

  private Digests() {}

  static byte[] md5(byte[]... parts) {
    try {
      var md5 = MessageDigest.getInstance("MD5");
      for (var part : parts) {
        md5.update(part);
      }
      return md5.digest();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("MD5 is missing from this JDK", e);
    }
  }

  static byte[] hmacMd5(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance("HmacMD5");
      mac.init(new SecretKeySpec(key, "HmacMD5"));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacMD5 is missing from this JDK", e);
    }
  }

  /** DESL: three DES encryptions of the same eight bytes, by a key of 16 bytes filled up to 21. */
  static byte[] desLong(byte[] key, byte[] data) {
    var result = new byte[3 * DES_BLOCK];
    var filled = Arrays.copyOf(key, 3 * DES_KEY);
    for (int third = 0; third < 3; third++) {
      System.arraycopy(des(filled, third * DES_KEY, data), 0, result, third * DES_BLOCK, DES_BLOCK);
    }
    return result;
  }

  private static byte[] des(byte[] keys, int at, byte[] data) {
    try {
      var des = Cipher.getInstance("DES/ECB/NoPadding");
      des.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(spread(keys, at), "DES"));
      return des.doFinal(data, 0, DES_BLOCK);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("DES is missing from this JDK", e);
    }
  }

  /** DES wants its 56 bits in eight bytes, seven bits each; the eighth, a parity, is looked at by nobody. */
  private static byte[] spread(byte[] keys, int at) {
    long bits = 0;
    for (int i = 0; i < DES_KEY; i++) {
      bits = bits << 8 | (keys[at + i] & 0xFF);
    }
    var spread = new byte[DES_BLOCK];
    for (int i = 0; i < DES_BLOCK; i++) {
      spread[i] = (byte) (bits >>> (49 - 7 * i) << 1);
    }
    return spread;
  }
}
