package org.sumbawa.wire.fscc.directory;

import static org.sumbawa.wire.fscc.directory.Part.EA_SIZE;
import static org.sumbawa.wire.fscc.directory.Part.EA_SIZE_OR_TAG;
import static org.sumbawa.wire.fscc.directory.Part.FILE_ID;
import static org.sumbawa.wire.fscc.directory.Part.FILE_ID_128;
import static org.sumbawa.wire.fscc.directory.Part.RESERVED_2;
import static org.sumbawa.wire.fscc.directory.Part.RESERVED_4;
import static org.sumbawa.wire.fscc.directory.Part.SHORT_NAME;
import static org.sumbawa.wire.fscc.directory.Part.TAG;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * The classes in which an entry of a folder travels. All but {@link #NAMES} begin alike, up to the length
 * of the name; a row here says what stands between that and the name. MS-FSCC 2.4.
 */
public enum DirectoryInfoClass {
  /** MS-FSCC 2.4.10. */
  DIRECTORY(FileInfoClass.DIRECTORY),
  /** MS-FSCC 2.4.15. */
  FULL(FileInfoClass.FULL_DIRECTORY, EA_SIZE_OR_TAG),
  /** MS-FSCC 2.4.8. */
  BOTH(FileInfoClass.BOTH_DIRECTORY, EA_SIZE_OR_TAG, SHORT_NAME),
  /** The name alone. MS-FSCC 2.4.33. */
  NAMES(FileInfoClass.NAMES),
  /** MS-FSCC 2.4.22. */
  ID_BOTH(FileInfoClass.ID_BOTH_DIRECTORY, EA_SIZE_OR_TAG, SHORT_NAME, RESERVED_2, FILE_ID),
  /** MS-FSCC 2.4.24. */
  ID_FULL(FileInfoClass.ID_FULL_DIRECTORY, EA_SIZE_OR_TAG, RESERVED_4, FILE_ID),
  /** MS-FSCC 2.4.23. */
  ID_EXTD(FileInfoClass.ID_EXTD_DIRECTORY, EA_SIZE, TAG, FILE_ID_128),
  /** MS-FSCC 2.4.19. */
  ID_64_EXTD(FileInfoClass.ID_64_EXTD_DIRECTORY, EA_SIZE, TAG, FILE_ID),
  /** MS-FSCC 2.4.18. */
  ID_64_EXTD_BOTH(FileInfoClass.ID_64_EXTD_BOTH_DIRECTORY, EA_SIZE, TAG, FILE_ID, SHORT_NAME),
  /** MS-FSCC 2.4.21. */
  ID_ALL_EXTD(FileInfoClass.ID_ALL_EXTD_DIRECTORY, EA_SIZE, TAG, FILE_ID, FILE_ID_128),
  /** MS-FSCC 2.4.20. */
  ID_ALL_EXTD_BOTH(FileInfoClass.ID_ALL_EXTD_BOTH_DIRECTORY, EA_SIZE, TAG, FILE_ID, FILE_ID_128, SHORT_NAME);

  private final FileInfoClass infoClass;
  @SuppressWarnings("ImmutableEnumChecker") // made by List.of: never changes
  private final List<Part> parts;

  DirectoryInfoClass(FileInfoClass infoClass, Part... parts) {
    this.infoClass = infoClass;
    this.parts = List.of(parts);
  }

  /** The class of a number; empty for a number that lists no folder. */
  public static Optional<DirectoryInfoClass> of(int number) {
    return Arrays.stream(values()).filter(each -> each.infoClass.number() == number).findFirst();
  }

  /** The same among all file information classes, with its number. */
  public FileInfoClass infoClass() {
    return infoClass;
  }

  /** Where the name begins: what a buffer must have room for at least. */
  public int fixedSize() {
    return infoClass.fixedSize();
  }

  /** Whether it tells the 8.3 name. */
  public boolean hasShortName() {
    return parts.contains(SHORT_NAME);
  }

  /** What stands between the name's length and the name. */
  List<Part> parts() {
    return parts;
  }
}
