package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/**
 * Derives keys from a key: the counter mode of SP800-108 over HMAC-SHA256, with a 32-bit counter. Every key
 * that SMB wants fits into the first round. MS-SMB2 3.1.4.2.
 */
public final class KeyDerivation {
  private static final int LONGEST = 32;

  private KeyDerivation() {}

  /**
   * Derives a key.
   *
   * @param key the key to derive from
   * @param label what the new key is for, without the NUL that is part of it
   * @param context what it is bound to, with the NUL of a text
   * @param length how many bytes, up to 32
   */
  public static byte[] derive(byte[] key, String label, byte[] context, int length) {
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("a key of " + length + " bytes");
    }
    var hmac = Jdk.hmacSha256();
    try {
      hmac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    }
    hmac.update(number(1));
    hmac.update(text(label));
    hmac.update((byte) 0);
    hmac.update(context);
    hmac.update(number(8 * length));
    var round = hmac.doFinal();
    var derived = Arrays.copyOf(round, length);
    Arrays.fill(round, (byte) 0);
    return derived;
  }

  /** A label or context as the documents count it: with its NUL. */
  static byte[] text(String text) {
    return (text + '\0').getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] number(int number) {
    return ByteBuffer.allocate(4).putInt(number).array();
  }
}
