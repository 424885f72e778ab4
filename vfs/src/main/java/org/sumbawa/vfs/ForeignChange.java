package org.sumbawa.vfs;

/**
 * Something that changed, and not through the file system that tells of it. Names are those in the folder that is
 * watched, as clients see them; empty where it happened to what is watched itself.
 */
public sealed interface ForeignChange {

  /**
   * A name came.
   *
   * @param moved whether it was moved here from a folder that is not this one; otherwise it was made
   */
  record Came(String name, boolean directory, boolean moved) implements ForeignChange {}

  /**
   * A name went: something was removed, or moved to a folder that is not this one. Of a file that is watched itself: it was
   * moved, or has no name any more; of a folder: it is gone, and the watch with it.
   */
  record Went(String name, boolean directory) implements ForeignChange {}

  /** Something got another name in the same folder. */
  record Renamed(String from, String to, boolean directory) implements ForeignChange {}

  /** The data of a file changed. */
  record DataModified(String name) implements ForeignChange {}

  /** What is known of a file or folder changed: times, permissions, extended attributes, how many names it has. */
  record AttributesModified(String name) implements ForeignChange {}
}
