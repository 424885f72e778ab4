package org.sumbawa.wire.codec;

import java.util.Objects;

/**
 * The bytes do not form the structure they should. It is the only failure a decoder knows; what it costs the
 * peer is the caller's decision: a bad header disconnects, a bad body is refused (MS-SMB2 3.3.5.2.6).
 */
public final class Malformed extends Exception {

  /** Says what was wrong with which field. */
  public Malformed(String message) {
    super(message, null, false, false);
  }

  @Override
  public String getMessage() {
    return Objects.requireNonNull(super.getMessage());
  }
}
