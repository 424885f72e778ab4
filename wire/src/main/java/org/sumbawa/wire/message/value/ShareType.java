package org.sumbawa.wire.message.value;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** What a share gives access to. MS-SMB2 2.2.10. */
public enum ShareType {
  /** Files. */
  DISK(1),
  /** Named pipes. */
  PIPE(2),
  /** A printer. */
  PRINT(3);

  private static final ShareType[] ALL = values();

  private final int value;

  ShareType(int value) {
    this.value = value;
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** The constant of a number. */
  public static Optional<ShareType> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The constant of a number that a peer sent. */
  public static ShareType decoded(int value) throws Malformed {
    return of(value).orElseThrow(() -> new Malformed("no share type has the number " + value));
  }
}
