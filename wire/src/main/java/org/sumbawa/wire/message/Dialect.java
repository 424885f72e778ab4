package org.sumbawa.wire.message;

import java.util.Optional;

/** A revision of the protocol. MS-SMB2 2.2.3 and 2.2.4. */
public enum Dialect {
  /** SMB 2.0.2. */
  V2_0_2(0x0202, "2.0.2"),
  /** SMB 2.1. */
  V2_1(0x0210, "2.1"),
  /** SMB 3.0. */
  V3_0(0x0300, "3.0"),
  /** SMB 3.0.2. */
  V3_0_2(0x0302, "3.0.2"),
  /** SMB 3.1.1. */
  V3_1_1(0x0311, "3.1.1"),
  /**
   * No revision but the answer to an SMB1 NEGOTIATE that says: 2.1 or later, negotiate again. Compares below
   * every revision.
   */
  MULTI(0x02FF, "2.???");

  private static final Dialect[] ALL = values();

  private final int value;
  private final String text;

  Dialect(int value, String text) {
    this.value = value;
    this.text = text;
  }

  /** The dialect of a number. */
  public static Optional<Dialect> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The dialect of its usual text, such as "3.1.1"; the wildcard has none. */
  public static Optional<Dialect> parse(String text) {
    for (var each : ALL) {
      if (each != MULTI && each.text.equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** Whether this is that revision or a later one. */
  public boolean isAtLeast(Dialect other) {
    return order() >= other.order();
  }

  /** Whether this is 3.0, 3.0.2 or 3.1.1. */
  public boolean isSmb3() {
    return isAtLeast(V3_0);
  }

  private int order() {
    return this == MULTI ? 0 : value;
  }

  /** The usual text. */
  @Override
  public String toString() {
    return text;
  }
}
