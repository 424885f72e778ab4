package org.sumbawa.vfs;

import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * What a file system knows of a file or stream at one moment.
 *
 * @param key which file
 * @param attributes as stored; {@code DIRECTORY}, {@code REPARSE_POINT}, {@code SPARSE_FILE} and {@code COMPRESSED}
 *     tell the truth whatever was set; {@code NORMAL} never together with others
 * @param creation when it was made
 * @param access when it was last read
 * @param write when its data last changed
 * @param change when anything of it last changed
 * @param size bytes up to its end; 0 for a folder
 * @param allocation bytes set aside for it on the storage; 0 for a folder
 * @param links how many names it has, at least 1
 * @param reparseTag which kind of reparse point; 0 for none
 * @param eaSize bytes of its extended attributes as FILE_FULL_EA_INFORMATION; 0 for none
 */
public record FileInfo(FileKey key, FileAttributes attributes, FileTime creation, FileTime access,
    FileTime write, FileTime change, long size, long allocation, int links, int reparseTag, int eaSize) {

  /** Whether this is a folder. */
  public boolean isDirectory() {
    return attributes.has(FileAttributes.DIRECTORY);
  }

  /** Whether this is a reparse point. */
  public boolean isReparsePoint() {
    return attributes.has(FileAttributes.REPARSE_POINT);
  }
}
