package org.sumbawa.vfs;

/**
 * Something that changed, and not through the file system that tells of it. Names are those in the folder that is
 * watched, as clients see them; empty where it happened to what is watched itself.
 */
public sealed interface ForeignChange {

  /** A name came: something was made, or moved here from a folder that is not this one. */
  record Came(String name, boolean directory) implements ForeignChange {}

  /** A name went: something was removed, or moved to a folder that is not this one. */
  record Went(String name, boolean directory) implements ForeignChange {}

  /** Something got another name in the same folder. */
  record Renamed(String from, String to, boolean directory) implements ForeignChange {}

  /** The data of a file changed. */
  record DataModified(String name) implements ForeignChange {}

  /**
   * What is known of a file or folder changed: times, permissions, extended attributes. Of a file that is watched itself
   * perhaps only how many names it has.
   */
  record AttributesModified(String name) implements ForeignChange {}
}
