package org.sumbawa.wire.fscc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The file system information classes by number, with the size of each one's fixed part. MS-FSCC 2.5. */
public enum FsInfoClass {
  /** The volume. MS-FSCC 2.5.9. */
  VOLUME(1, true, false, 24),
  /** The volume's label; only set, and only locally. MS-FSCC 2.5.5. */
  LABEL(2, false, false, 4),
  /** Sizes for this user. MS-FSCC 2.5.8. */
  SIZE(3, true, false, 24),
  /** The device beneath. MS-FSCC 2.5.10. */
  DEVICE(4, true, false, 8),
  /** What the file system can do. MS-FSCC 2.5.1. */
  ATTRIBUTE(5, true, false, 16),
  /** Quotas and indexing. MS-FSCC 2.5.2. */
  CONTROL(6, true, true, 48),
  /** Sizes for this user and for all. MS-FSCC 2.5.4. */
  FULL_SIZE(7, true, false, 32),
  /** The identifier of the volume. MS-FSCC 2.5.6. */
  OBJECT_ID(8, true, true, 64),
  /** The driver's path; only locally. MS-FSCC 2.5.3. */
  DRIVER_PATH(9, false, false, 12),
  /** Flags of the volume; only locally. MS-FSCC 2.5. */
  VOLUME_FLAGS(10, false, false, 4),
  /** Sectors of the device. MS-FSCC 2.5.7. */
  SECTOR_SIZE(11, true, false, 28);

  private static final Map<Integer, FsInfoClass> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FsInfoClass::number, c -> c));

  private final int number;
  private final boolean query;
  private final boolean set;
  private final int fixedSize;

  FsInfoClass(int number, boolean query, boolean set, int fixedSize) {
    this.number = number;
    this.query = query;
    this.set = set;
    this.fixedSize = fixedSize;
  }

  /** The class of a number; empty for a number that the document does not know. */
  public static Optional<FsInfoClass> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** Its number on the wire. */
  public int number() {
    return number;
  }

  /** Whether it may be asked for over SMB2. */
  public boolean isQuery() {
    return query;
  }

  /** Whether it may be set over SMB2. */
  public boolean isSet() {
    return set;
  }

  /** The least that a buffer for it must hold, lest the request fail with STATUS_INFO_LENGTH_MISMATCH. */
  public int fixedSize() {
    return fixedSize;
  }
}
