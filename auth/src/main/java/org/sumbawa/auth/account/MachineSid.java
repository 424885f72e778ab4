package org.sumbawa.auth.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sumbawa.core.Entropy;
import org.sumbawa.wire.dtyp.Sid;

/** Makes identifiers of machines: three numbers that no other machine has. MS-DTYP 2.4.2.4. */
public final class MachineSid {
  private static final int NT_AUTHORITY = 5;
  private static final int NT_NON_UNIQUE = 21;
  private static final int NUMBERS = 12;

  private MachineSid() {}

  /** One by chance. */
  public static Sid random(Entropy entropy) {
    return of(entropy.bytes(NUMBERS));
  }

  /** The one that always comes of this text, such as a machine's name: for servers that keep nothing. */
  public static Sid derived(String text) {
    return of(sha256(text));
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this JDK", e);
    }
  }

  private static Sid of(byte[] bytes) {
    var numbers = ByteBuffer.wrap(bytes);
    return Sid.of(NT_AUTHORITY, NT_NON_UNIQUE, numbers.getInt(), numbers.getInt(), numbers.getInt());
  }

  /** Whether it is a machine's. */
  static boolean isOne(Sid sid) {
    return sid.authority() == NT_AUTHORITY && sid.subAuthorityCount() == 4
        && sid.subAuthority(0) == NT_NON_UNIQUE;
  }
}
