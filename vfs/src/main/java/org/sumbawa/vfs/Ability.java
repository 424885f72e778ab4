package org.sumbawa.vfs;

/** What a file system can do beyond files and folders. What is not declared is never asked for. */
public enum Ability {
  /** Named streams: {@link FileSystem#open} and {@link FileSystem#create} take paths with a stream,
   * {@link Handle#streams}. */
  NAMED_STREAMS,
  /** Extended attributes: {@link Handle#eas}, {@link Handle#setEa}. */
  EXTENDED_ATTRIBUTES,
  /** Stored security descriptors: {@link Handle#security}, {@link Handle#setSecurity}. */
  SECURITY_DESCRIPTORS,
  /** Holes: {@link Handle#setSparse}, {@link Handle#zero}, {@link Handle#allocated}. */
  SPARSE,
  /** Second names for a file: {@link Handle#link}. */
  HARD_LINKS,
  /** Sharing blocks between files: {@link Handle#cloneRange}. */
  CLONE,
  /** Keeping files compressed, as new ones in their folders then are: {@link Handle#setCompressed}. */
  COMPRESSION,
  /** Reparse points such as symbolic links: {@link Handle#reparse}, {@link Handle#setReparse}. */
  REPARSE_POINTS,
  /** Names that differ only in case name different files. */
  CASE_SENSITIVE,
  /** Opening by {@link FileKey}: {@link FileSystem#openByKey}. */
  OPEN_BY_KEY,
  /** Telling of changes that others make: {@link FileSystem#watches}. */
  WATCHES,
  /** Nothing may be changed. */
  READ_ONLY
}
