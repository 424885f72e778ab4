package org.sumbawa.events.sink;

/**
 * When a file of events makes room for a new one.
 *
 * @param maxBytes the size that it does not outgrow, except with a single event that is larger
 * @param keep how many older files are kept, named with {@code .1} (the newest), {@code .2} and so on
 */
public record Rotation(long maxBytes, int keep) {
  /** One file that grows. */
  public static final Rotation NEVER = new Rotation(Long.MAX_VALUE, 0);

  /** Checks the values. */
  public Rotation {
    if (maxBytes < 1 || keep < 0) {
      throw new IllegalArgumentException("maxBytes " + maxBytes + ", keep " + keep);
    }
  }
}
