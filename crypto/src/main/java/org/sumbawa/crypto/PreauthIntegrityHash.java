package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What two peers have said to each other before they had keys, as one value: SHA-512 chained over the
 * messages. Keys are bound to it, so that a message changed on the way leaves the two without a common key.
 * MS-SMB2 3.3.5.4, 3.3.5.5.
 */
public final class PreauthIntegrityHash {
  /** How long it is. */
  public static final int LENGTH = 64;

  /** Nothing was said yet: all zeros. */
  public static final PreauthIntegrityHash START = new PreauthIntegrityHash(new byte[LENGTH]);

  private final byte[] value;

  private PreauthIntegrityHash(byte[] value) {
    this.value = value;
  }

  /** The value after one more message: what remains in the buffer, whose position does not move. */
  public PreauthIntegrityHash with(ByteBuffer message) {
    var sha512 = Jdk.sha512();
    sha512.update(value);
    sha512.update(message.slice());
    var next = new byte[LENGTH];
    try {
      sha512.digest(next, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("64 bytes hold a SHA-512", e);
    }
    return new PreauthIntegrityHash(next);
  }

  /** The 64 bytes. */
  public byte[] value() {
    return value.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PreauthIntegrityHash that && Arrays.equals(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return HexFormat.of().formatHex(value);
  }
}
