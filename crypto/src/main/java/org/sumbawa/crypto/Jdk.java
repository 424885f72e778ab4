package org.sumbawa.crypto;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;

/** The JDK's primitives by name. Every JDK 25 has them, so that their absence is no case to handle. */
final class Jdk {

  private Jdk() {}

  static javax.crypto.Cipher cipher(String transformation) {
    try {
      return javax.crypto.Cipher.getInstance(transformation);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(transformation + " is missing from this JDK", e);
    }
  }

  static Mac hmacSha256() {
    try {
      return Mac.getInstance("HmacSHA256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("HmacSHA256 is missing from this JDK", e);
    }
  }

  static MessageDigest sha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-512 is missing from this JDK", e);
    }
  }
}
