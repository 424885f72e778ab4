package org.sumbawa.wire.message.value;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;

/** An opportunistic lock, as asked for or granted. MS-SMB2 2.2.13 and 2.2.14. */
public enum OplockLevel {
  /** None. */
  NONE(0x00),
  /** Reading may be cached. */
  LEVEL_II(0x01),
  /** Reading and writing may be cached. */
  EXCLUSIVE(0x08),
  /** Reading, writing and the handle may be cached. */
  BATCH(0x09),
  /** A lease; its context tells the rest. */
  LEASE(0xFF);

  private static final OplockLevel[] ALL = values();

  private final int value;

  OplockLevel(int value) {
    this.value = value;
  }

  /** The number on the wire. */
  public int value() {
    return value;
  }

  /** The constant of a number. */
  public static Optional<OplockLevel> of(int value) {
    for (var each : ALL) {
      if (each.value == value) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /** The constant of a number that a peer sent. */
  public static OplockLevel decoded(int value) throws Malformed {
    return of(value).orElseThrow(() -> new Malformed("no oplock level has the number " + value));
  }
}
