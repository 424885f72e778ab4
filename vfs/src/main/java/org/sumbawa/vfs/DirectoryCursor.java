package org.sumbawa.vfs;

import java.io.Closeable;
import java.util.List;

/**
 * Walks the names of one folder, without {@code .} and {@code ..}, each name that is there from beginning to end
 * of the walk exactly once. Memory does not grow with the folder beyond its bare names.
 */
public interface DirectoryCursor extends Closeable {

  /**
   * The next entries, at most so many; fewer or none only at the end. A name that vanishes before its
   * attributes can be read is left out.
   */
  List<DirectoryEntry> next(int limit) throws VfsException;

  @Override
  void close();
}
