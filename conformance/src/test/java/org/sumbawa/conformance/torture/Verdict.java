package org.sumbawa.conformance.torture;

import java.util.Locale;

/** How a test of the suite ended. */
enum Verdict {
  PASS, FAIL, SKIP, ERROR, TIMEOUT, CRASH;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
