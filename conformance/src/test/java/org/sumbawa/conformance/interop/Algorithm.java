package org.sumbawa.conformance.interop;

/** How messages are protected. */
enum Algorithm {
  NONE("off", "", -1), HMAC_SHA256("sign", "HMAC-SHA256", 0), AES_CMAC("sign", "AES-128-CMAC", 1), AES_GMAC(
      "sign", "AES-128-GMAC", 2), AES_128_CCM("encrypt", "AES-128-CCM", 1), AES_128_GCM("encrypt",
          "AES-128-GCM",
          2), AES_256_CCM("encrypt", "AES-256-CCM", 3), AES_256_GCM("encrypt", "AES-256-GCM", 4);

  private final String protection;
  private final String sambaName;
  private final int id;

  Algorithm(String protection, String sambaName, int id) {
    this.protection = protection;
    this.sambaName = sambaName;
    this.id = id;
  }

  /** What Samba's programs call the kind of protection. */
  String protection() {
    return protection;
  }

  /** What Samba's programs call it. */
  String sambaName() {
    return sambaName;
  }

  /** Its number on the wire, among signing algorithms or among ciphers. */
  int id() {
    return id;
  }

  boolean signs() {
    return protection.equals("sign");
  }

  boolean encrypts() {
    return protection.equals("encrypt");
  }

  /** Whether it is of the CCM family, whose nonces have 11 bytes; those of GCM have 12. */
  boolean isCcm() {
    return encrypts() && sambaName.endsWith("CCM");
  }
}
