package org.sumbawa.wire.dtyp;

import java.time.Instant;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A point in time: 100-nanosecond ticks since 1601-01-01 UTC. In SET_INFO, 0, −1 and −2 have meanings of
 * their own (MS-FSCC 2.4.7). MS-DTYP 2.3.3.
 */
public record FileTime(long ticks) implements Wire, Comparable<FileTime> {
  private static final long EPOCH_SECONDS = 11_644_473_600L;

  /** Zero: no time given. */
  public static final FileTime NONE = new FileTime(0);

  /** Reads 8 bytes. */
  public static FileTime decode(WireReader in) throws Malformed {
    return new FileTime(in.i64());
  }

  /** Rounds an instant down to the tick; saturates beyond what 64 bits hold. */
  public static FileTime of(Instant instant) {
    try {
      long seconds = Math.addExact(instant.getEpochSecond(), EPOCH_SECONDS);
      return new FileTime(Math.addExact(Math.multiplyExact(seconds, 10_000_000L), instant.getNano() / 100));
    } catch (ArithmeticException beyond) {
      return new FileTime(instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE);
    }
  }

  /** The same point as an instant. */
  public Instant toInstant() {
    return Instant.ofEpochSecond(Math.floorDiv(ticks, 10_000_000L) - EPOCH_SECONDS,
        Math.floorMod(ticks, 10_000_000L) * 100);
  }

  /** Whether this is a time rather than one of the special values 0, −1, −2 or another negative. */
  public boolean isTime() {
    return ticks > 0;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(ticks);
  }

  @Override
  public int compareTo(FileTime other) {
    return Long.compare(ticks, other.ticks);
  }

  @Override
  public String toString() {
    return ticks > 0 ? toInstant().toString() : Long.toString(ticks);
  }
}
