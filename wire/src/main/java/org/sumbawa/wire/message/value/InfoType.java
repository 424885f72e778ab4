package org.sumbawa.wire.message.value;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** What kind of information is queried or set. MS-SMB2 2.2.37. */
public enum InfoType {
  /** Of a file. */
  FILE(1),
  /** Of the volume. */
  FILESYSTEM(2),
  /** A security descriptor. */
  SECURITY(3),
  /** Quotas. */
  QUOTA(4);

  private static final InfoType[] ALL = values();

  private final int value;

  InfoType(int value) {
    this.value = value;
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** The constant of a number. */
  public static Optional<InfoType> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The constant of a number that a peer sent. */
  public static InfoType decoded(int value) throws Malformed {
    return of(value).orElseThrow(() -> new Malformed("no info type has the number " + value));
  }
}
