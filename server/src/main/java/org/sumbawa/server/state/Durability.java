package org.sumbawa.server.state;

import java.time.Duration;

/** How an open outlives the loss of its connection. MS-SMB2 3.3.1.10 (IsDurable, IsResilient). */
public sealed interface Durability {
  /** Not at all. */
  Durability NONE = new None();

  /** How long it then waits for its client. */
  Duration timeout();

  /** It ends with its session. */
  record None() implements Durability {

    @Override
    public Duration timeout() {
      return Duration.ZERO;
    }
  }

  /**
   * As long as its client may keep the file open only in its cache. MS-SMB2 3.3.5.9.6 and 3.3.5.9.10.
   *
   * @param version which of the two ways it was asked for: 1 or 2
   */
  record Durable(int version, Duration timeout) implements Durability {}

  /** Whatever is cached, and beyond the end of the server. MS-SMB2 3.3.5.9.10 (IsPersistent). */
  record Persistent(Duration timeout) implements Durability {}

  /** Whatever is cached. MS-SMB2 3.3.5.15.9. */
  record Resilient(Duration timeout) implements Durability {}
}
