package org.sumbawa.wire.fscc;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The file information classes by number: what each is used for over SMB2, and how many bytes its part of
 * fixed size takes. MS-FSCC 2.4; uses by MS-SMB2 2.2.37 and 2.2.39.
 */
public enum FileInfoClass {
  /** An entry of a folder. MS-FSCC 2.4.10. */
  DIRECTORY(1, Use.ENUMERATE, 64),
  /** An entry of a folder. MS-FSCC 2.4.15. */
  FULL_DIRECTORY(2, Use.ENUMERATE, 68),
  /** An entry of a folder. MS-FSCC 2.4.8. */
  BOTH_DIRECTORY(3, Use.ENUMERATE, 94),
  /** Times and attributes. MS-FSCC 2.4.7. */
  BASIC(4, Use.QUERY_AND_SET, 40),
  /** Sizes and state. MS-FSCC 2.4.47. */
  STANDARD(5, Use.QUERY, 24),
  /** The 64-bit file id. MS-FSCC 2.4.27. */
  INTERNAL(6, Use.QUERY, 8),
  /** The size of the extended attributes. MS-FSCC 2.4.13. */
  EA(7, Use.QUERY, 4),
  /** The rights granted. MS-FSCC 2.4.1. */
  ACCESS(8, Use.QUERY, 4),
  /** The path. MS-FSCC 2.4.32. */
  NAME(9, Use.LOCAL, 8),
  /** Another name. MS-FSCC 2.4.42. */
  RENAME(10, Use.SET, 24),
  /** One name more. MS-FSCC 2.4.28. */
  LINK(11, Use.SET, 20),
  /** An entry of a folder. MS-FSCC 2.4.33. */
  NAMES(12, Use.ENUMERATE, 12),
  /** Deletion. MS-FSCC 2.4.11. */
  DISPOSITION(13, Use.SET, 1),
  /** Where the handle stands. MS-FSCC 2.4.40. */
  POSITION(14, Use.QUERY_AND_SET, 8),
  /** Extended attributes. MS-FSCC 2.4.16. */
  FULL_EA(15, Use.QUERY_AND_SET, 0),
  /** How the handle reads and writes. MS-FSCC 2.4.31. */
  MODE(16, Use.QUERY_AND_SET, 4),
  /** Alignment of buffers. MS-FSCC 2.4.3. */
  ALIGNMENT(17, Use.QUERY, 4),
  /** Several of the others in one. MS-FSCC 2.4.2. */
  ALL(18, Use.QUERY, 104),
  /** Space set aside. MS-FSCC 2.4.4. */
  ALLOCATION(19, Use.SET, 8),
  /** The end. MS-FSCC 2.4.14. */
  END_OF_FILE(20, Use.SET, 8),
  /** The 8.3 name. MS-FSCC 2.4.5. */
  ALTERNATE_NAME(21, Use.QUERY, 8),
  /** The streams. MS-FSCC 2.4.49. */
  STREAM(22, Use.QUERY, 32),
  /** A named pipe. MS-FSCC 2.4.37. */
  PIPE(23, Use.QUERY_AND_SET, 8),
  /** One end of a named pipe. MS-FSCC 2.4.38. */
  PIPE_LOCAL(24, Use.QUERY, 40),
  /** The client's end of a named pipe. MS-FSCC 2.4.39. */
  PIPE_REMOTE(25, Use.QUERY, 12),
  /** A mailslot. MS-FSCC 2.4.29. */
  MAILSLOT_QUERY(26, Use.LOCAL, 24),
  /** A mailslot. MS-FSCC 2.4.30. */
  MAILSLOT_SET(27, Use.LOCAL, 8),
  /** Compression. MS-FSCC 2.4.9. */
  COMPRESSION(28, Use.QUERY, 16),
  /** The index of object ids. MS-FSCC 2.4.36. */
  OBJECT_ID(29, Use.LOCAL, 72),
  /** Moves clusters. MS-FSCC 2.4. */
  MOVE_CLUSTER(31, Use.LOCAL, 0),
  /** Quotas; over SMB2 by an information type of their own. MS-FSCC 2.4.41. */
  QUOTA(32, Use.LOCAL, 40),
  /** The index of reparse points. MS-FSCC 2.4.44. */
  REPARSE_POINT(33, Use.LOCAL, 12),
  /** What is wanted most at opening. MS-FSCC 2.4.34. */
  NETWORK_OPEN(34, Use.QUERY, 56),
  /** Attributes and reparse tag. MS-FSCC 2.4.6. */
  ATTRIBUTE_TAG(35, Use.QUERY, 8),
  /** Link tracking. MS-FSCC 2.4. */
  TRACKING(36, Use.LOCAL, 0),
  /** An entry of a folder. MS-FSCC 2.4.22. */
  ID_BOTH_DIRECTORY(37, Use.ENUMERATE, 104),
  /** An entry of a folder. MS-FSCC 2.4.24. */
  ID_FULL_DIRECTORY(38, Use.ENUMERATE, 80),
  /** How far the data was written. MS-FSCC 2.4.50. */
  VALID_DATA_LENGTH(39, Use.SET, 8),
  /** Another 8.3 name. MS-FSCC 2.4.46. */
  SHORT_NAME(40, Use.SET, 4),
  /** Reserved bandwidth. MS-FSCC 2.4.45. */
  SFIO_RESERVE(44, Use.LOCAL, 0),
  /** Bandwidth of the volume. MS-FSCC 2.4. */
  SFIO_VOLUME(45, Use.LOCAL, 0),
  /** All names of the file. MS-FSCC 2.4.17. */
  HARD_LINK(46, Use.LOCAL, 8),
  /** The path in its stored spelling. MS-FSCC 2.4.35. */
  NORMALIZED_NAME(48, Use.QUERY, 8),
  /** An entry of a folder in a transaction. MS-FSCC 2.4.25. */
  ID_GLOBAL_TX_DIRECTORY(50, Use.LOCAL, 92),
  /** How many names. MS-FSCC 2.4.48. */
  STANDARD_LINK(54, Use.LOCAL, 12),
  /** The 128-bit file id. MS-FSCC 2.4.26. */
  ID(59, Use.QUERY, 24),
  /** An entry of a folder. MS-FSCC 2.4.23. */
  ID_EXTD_DIRECTORY(60, Use.ENUMERATE, 88),
  /** Deletion, saying how. MS-FSCC 2.4.12. */
  DISPOSITION_EX(64, Use.SET, 4),
  /** Another name, saying how. MS-FSCC 2.4.43. */
  RENAME_EX(65, Use.SET, 24),
  /** An entry of a folder. MS-FSCC 2.4.19. */
  ID_64_EXTD_DIRECTORY(78, Use.ENUMERATE, 80),
  /** An entry of a folder. MS-FSCC 2.4.18. */
  ID_64_EXTD_BOTH_DIRECTORY(79, Use.ENUMERATE, 106),
  /** An entry of a folder. MS-FSCC 2.4.21. */
  ID_ALL_EXTD_DIRECTORY(80, Use.ENUMERATE, 96),
  /** An entry of a folder. MS-FSCC 2.4.20. */
  ID_ALL_EXTD_BOTH_DIRECTORY(81, Use.ENUMERATE, 122);

  private static final Map<Integer, FileInfoClass> BY_NUMBER =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(FileInfoClass::number, c -> c));

  private final int number;
  private final Use use;
  private final int fixedSize;

  /** What a class is used for over SMB2. */
  public enum Use {
    /** To list a folder. */
    ENUMERATE,
    /** To ask. */
    QUERY,
    /** To change. */
    SET,
    /** To ask and to change. */
    QUERY_AND_SET,
    /** Never over the wire. */
    LOCAL
  }

  FileInfoClass(int number, Use use, int fixedSize) {
    this.number = number;
    this.use = use;
    this.fixedSize = fixedSize;
  }

  /** The class of a number; empty for a number that the document does not know. */
  public static Optional<FileInfoClass> of(int number) {
    return Optional.ofNullable(BY_NUMBER.get(number));
  }

  /** Its number on the wire. */
  public int number() {
    return number;
  }

  /** What it is used for. */
  public Use use() {
    return use;
  }

  /** Whether it may be asked for. */
  public boolean isQuery() {
    return use == Use.QUERY || use == Use.QUERY_AND_SET;
  }

  /** Whether it may be set. */
  public boolean isSet() {
    return use == Use.SET || use == Use.QUERY_AND_SET;
  }

  /** The least that a buffer for it must hold, lest the request fail with STATUS_INFO_LENGTH_MISMATCH. */
  public int fixedSize() {
    return fixedSize;
  }
}
