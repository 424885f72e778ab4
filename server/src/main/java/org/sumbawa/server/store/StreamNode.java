package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.core.Allowance;

/**
 * A stream of an open file: the opens that share it and the byte ranges they have locked. MS-FSA 2.1.1.5. Guarded by
 * its file's lock.
 */
public final class StreamNode {
  /** The opens of this stream. */
  final List<LocalOpen> opens = new ArrayList<>(1);

  /** Locks that wait, in the order they came. */
  final List<LockWait> waits = new ArrayList<>(0);

  /** What is cached of it by whom. */
  final List<CacheGrant> grants = new ArrayList<>(0);

  /** The last close of this stream will remove it, not the file. */
  boolean deletePending;

  private final FileNode file;
  private String name;
  private final ByteRangeLocks locks;

  StreamNode(FileNode file, String name, Allowance locks) {
    this.file = file;
    this.name = name;
    this.locks = new ByteRangeLocks(locks);
  }

  /** The file. */
  public FileNode file() {
    return file;
  }

  /** The stream's name; empty for the file's own data. */
  public String name() {
    return name;
  }

  /** It is called otherwise now. */
  void renamed(String newName) {
    name = newName;
  }

  /** Whether this is the file's own data, or the folder itself. */
  public boolean isDefault() {
    return name.isEmpty();
  }

  /** What is locked. */
  ByteRangeLocks locks() {
    return locks;
  }
}
