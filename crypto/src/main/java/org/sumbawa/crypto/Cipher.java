package org.sumbawa.crypto;

import java.util.Optional;

/** How messages are sealed. MS-SMB2 2.2.3.1.2. */
public enum Cipher {
  /** AES-CCM with a 128-bit key: the only one of SMB 3.0 and 3.0.2. */
  AES_128_CCM(1, 16, 11),
  /** AES-GCM with a 128-bit key. */
  AES_128_GCM(2, 16, 12),
  /** AES-CCM with a 256-bit key. */
  AES_256_CCM(3, 32, 11),
  /** AES-GCM with a 256-bit key. */
  AES_256_GCM(4, 32, 12);

  private final int id;
  private final int keyLength;
  private final int nonceLength;

  Cipher(int id, int keyLength, int nonceLength) {
    this.id = id;
    this.keyLength = keyLength;
    this.nonceLength = nonceLength;
  }

  /** The number on the wire. */
  public int id() {
    return id;
  }

  /** How many bytes a key has. */
  public int keyLength() {
    return keyLength;
  }

  /** How many of the 16 bytes of the transform header's Nonce field are used. MS-SMB2 2.2.41. */
  public int nonceLength() {
    return nonceLength;
  }

  /** The cipher of that number, if it is known. */
  public static Optional<Cipher> of(int id) {
    return switch (id) {
      case 1 -> Optional.of(AES_128_CCM);
      case 2 -> Optional.of(AES_128_GCM);
      case 3 -> Optional.of(AES_256_CCM);
      case 4 -> Optional.of(AES_256_GCM);
      default -> Optional.empty();
    };
  }
}
