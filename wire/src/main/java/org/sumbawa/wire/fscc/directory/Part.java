package org.sumbawa.wire.fscc.directory;

/** What can stand between the name's length and the name in an entry of a folder. MS-FSCC 2.4. */
enum Part {
  /**
   * The size of the extended attributes, or of a reparse point the tag: classes without a field for the
   * tag.
   */
  EA_SIZE_OR_TAG,
  /** The size of the extended attributes. */
  EA_SIZE,
  /** The reparse tag. */
  TAG,
  /** The 64-bit file id. */
  FILE_ID,
  /** The 128-bit file id. */
  FILE_ID_128,
  /** The 8.3 name: its length, a reserved byte, room for twelve characters. */
  SHORT_NAME,
  /** A gap. */
  RESERVED_2,
  /** A gap. */
  RESERVED_4
}
