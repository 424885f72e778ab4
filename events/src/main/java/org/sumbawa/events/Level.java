package org.sumbawa.events;

/** How grave an event is; the smaller the number, the graver. */
public enum Level {
  ERROR(2, "Error"), WARNING(3, "Warning"), INFORMATIONAL(4, "Information"), VERBOSE(5, "Verbose");

  private final int value;
  private final String label;

  Level(int value, String label) {
    this.value = value;
    this.label = label;
  }

  /** The number in an event. */
  public int value() {
    return value;
  }

  /** The word that event viewers show. */
  public String label() {
    return label;
  }

  /** Whether this is as grave as the other, or graver. */
  public boolean atLeast(Level other) {
    return value <= other.value;
  }
}
