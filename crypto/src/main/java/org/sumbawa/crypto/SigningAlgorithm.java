package org.sumbawa.crypto;

import java.util.Optional;

/** How messages are signed. MS-SMB2 2.2.3.1.7. */
public enum SigningAlgorithm {
  /** The first 16 bytes of HMAC-SHA256: all that SMB 2.0.2 and 2.1 know. */
  HMAC_SHA256(0),
  /** AES-128-CMAC: what SMB 3.0 and 3.0.2 use, and 3.1.1 where nothing else was agreed. */
  AES_CMAC(1),
  /** AES-128-GMAC: the fastest of the three. */
  AES_GMAC(2);

  private final int id;

  SigningAlgorithm(int id) {
    this.id = id;
  }

  /** The number on the wire. */
  public int id() {
    return id;
  }

  /** The algorithm of that number, if it is known. */
  public static Optional<SigningAlgorithm> of(int id) {
    return switch (id) {
      case 0 -> Optional.of(HMAC_SHA256);
      case 1 -> Optional.of(AES_CMAC);
      case 2 -> Optional.of(AES_GMAC);
      default -> Optional.empty();
    };
  }
}
