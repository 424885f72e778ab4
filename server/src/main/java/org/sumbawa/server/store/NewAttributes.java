package org.sumbawa.server.store;

import org.sumbawa.wire.fscc.FileAttributes;

/** The attributes that a client may give a file. MS-FSA 2.1.5.1.1. */
final class NewAttributes {
  private static final FileAttributes SETTABLE =
      FileAttributes.READONLY.or(FileAttributes.HIDDEN).or(FileAttributes.SYSTEM).or(FileAttributes.ARCHIVE)
          .or(FileAttributes.TEMPORARY).or(FileAttributes.OFFLINE).or(FileAttributes.NOT_CONTENT_INDEXED);

  private NewAttributes() {}

  /** Those of a new or overwritten file: what was asked and may be set, and the mark that it is not backed up. */
  static FileAttributes of(FileAttributes asked, boolean directory) {
    return settable(directory ? asked : asked.or(FileAttributes.ARCHIVE));
  }

  /** Those that may be set of what was asked. */
  static FileAttributes settable(FileAttributes asked) {
    var settable = asked.and(SETTABLE);
    return settable.isEmpty() ? FileAttributes.NORMAL : settable;
  }
}
