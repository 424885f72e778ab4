package org.sumbawa.auth.account;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.sumbawa.crypto.Md4;

/**
 * What a password is known by: its MD4 digest. It proves its owner as well as the password does, so it is
 * guarded like one and never shown by accident. MS-NLMP 3.3.1.
 */
public final class NtHash {
  private final byte[] hash;

  private NtHash(byte[] hash) {
    this.hash = hash;
  }

  /**
   * The hash of a password. Wiping the password is the caller's business; what was made of it here is wiped.
   */
  public static NtHash of(char[] password) {
    var bytes = new byte[2 * password.length];
    for (int i = 0; i < password.length; i++) {
      bytes[2 * i] = (byte) password[i];
      bytes[2 * i + 1] = (byte) (password[i] >>> 8);
    }
    var hash = Md4.digest(bytes);
    Arrays.fill(bytes, (byte) 0);
    return new NtHash(hash);
  }

  /** Reads 32 hexadecimal digits. */
  static NtHash parse(String digits) {
    var hash = HexFormat.of().parseHex(digits);
    if (hash.length != Md4.LENGTH) {
      throw new IllegalArgumentException("an NT hash of " + hash.length + " bytes");
    }
    return new NtHash(hash);
  }

  /** As it is kept in the file of accounts. */
  String digits() {
    return HexFormat.of().formatHex(hash);
  }

  /** The 16 bytes; whoever takes them wipes them. */
  public byte[] toByteArray() {
    return hash.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NtHash that && MessageDigest.isEqual(hash, that.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return "NtHash[…]";
  }
}
