package org.sumbawa.wire.message.value;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** What an open did. MS-SMB2 2.2.14. */
public enum CreateAction {
  /** An existing file was replaced. */
  SUPERSEDED(0),
  /** An existing file was opened. */
  OPENED(1),
  /** A new file was created. */
  CREATED(2),
  /** An existing file was emptied. */
  OVERWRITTEN(3);

  private static final CreateAction[] ALL = values();

  private final int value;

  CreateAction(int value) {
    this.value = value;
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** The constant of a number. */
  public static Optional<CreateAction> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The constant of a number that a peer sent. */
  public static CreateAction decoded(int value) throws Malformed {
    return of(value).orElseThrow(() -> new Malformed("no create action has the number " + value));
  }
}
