package org.sumbawa.wire.message.value;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** What to do when the file exists and when it does not. MS-SMB2 2.2.13. */
public enum CreateDisposition {
  /** Replace it, or create it. */
  SUPERSEDE(0),
  /** Open it, or fail. */
  OPEN(1),
  /** Fail, or create it. */
  CREATE(2),
  /** Open it, or create it. */
  OPEN_IF(3),
  /** Empty it, or fail. */
  OVERWRITE(4),
  /** Empty it, or create it. */
  OVERWRITE_IF(5);

  private static final CreateDisposition[] ALL = values();

  private final int value;

  CreateDisposition(int value) {
    this.value = value;
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** The constant of a number. */
  public static Optional<CreateDisposition> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The constant of a number that a peer sent. */
  public static CreateDisposition decoded(int value) throws Malformed {
    return of(value).orElseThrow(() -> new Malformed("no create disposition has the number " + value));
  }
}
