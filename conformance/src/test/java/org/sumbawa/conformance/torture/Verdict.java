package org.sumbawa.conformance.torture;

import java.util.Locale;

/** How a test of the suite ended. */
enum Verdict {
  PASS, FAIL, SKIP, ERROR, TIMEOUT, CRASH,
  /** Not at all: the machine lacks what it takes. */
  UNABLE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
