package org.sumbawa.auth;

/** Proves bytes to the other end of an exchange that has succeeded. RFC 2743 2.3. */
public interface Integrity {

  /** A proof that these bytes are ours. */
  byte[] mic(byte[] message);

  /** Whether a proof shows that these bytes are the other end's. */
  boolean verify(byte[] message, byte[] mic);
}
