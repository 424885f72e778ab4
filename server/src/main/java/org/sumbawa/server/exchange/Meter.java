package org.sumbawa.server.exchange;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Measures where the time of one request goes, for the event of its answer. While nobody listens to such events a
 * request has {@link #OFF}, which reads no clock.
 *
 * <p>Used by one thread at a time.
 */
public final class Meter {
  /** Measures nothing. */
  public static final Meter OFF = new Meter(null);

  /** The parts of the server that are measured. They may lie within each other. */
  public enum Part {
    /** In its handler. */
    PROCESSING,
    /** Waiting for its turn or for a thread. */
    QUEUE,
    /** Authentication, signatures, encryption. */
    SECURITY
  }

  private final @Nullable InstantSource clock;
  private final Tally processing = new Tally();
  private final Tally queue = new Tally();
  private final Tally security = new Tally();

  private static final class Tally {
    private @Nullable Instant since;
    private int hits;
    private long nanos;
  }

  private Meter(@Nullable InstantSource clock) {
    this.clock = clock;
  }

  /** Measures by this clock. */
  public static Meter by(InstantSource clock) {
    return new Meter(clock);
  }

  /** A part begins. */
  public void begin(Part part) {
    if (clock != null) {
      tally(part).since = clock.instant();
    }
  }

  /** A part ends, if it had begun. */
  public void end(Part part) {
    if (clock == null) {
      return;
    }
    var tally = tally(part);
    if (tally.since != null) {
      tally.hits++;
      // The clock of the day may be set back.
      tally.nanos += Math.max(Duration.between(tally.since, clock.instant()).toNanos(), 0);
      tally.since = null;
    }
  }

  /** How often a part began and ended. */
  public int hits(Part part) {
    return tally(part).hits;
  }

  /** How long a part took in all. */
  public long nanos(Part part) {
    return tally(part).nanos;
  }

  private Tally tally(Part part) {
    return switch (part) {
      case PROCESSING -> processing;
      case QUEUE -> queue;
      case SECURITY -> security;
    };
  }
}
