package org.sumbawa.vfs;

/**
 * Bytes of a file.
 *
 * @param offset where they start, at least 0
 * @param length how many, at least 0
 */
public record Range(long offset, long length) {

  /** The first byte after them. */
  public long end() {
    return offset + length;
  }
}
