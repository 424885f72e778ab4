package org.sumbawa.vfs.local;

import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.sumbawa.vfs.FileKey;

/**
 * Keeps apart those who change what is kept beside one file's data. Files share locks; taken after a folder's lock, if
 * that is taken, and never two at once.
 */
final class FileLocks {
  private static final int COUNT = 64;

  private final ReentrantLock[] locks =
      IntStream.range(0, COUNT).mapToObj(i -> new ReentrantLock()).toArray(ReentrantLock[]::new);

  /** The lock of a file. */
  ReentrantLock of(FileKey key) {
    return locks[Math.floorMod(key.hashCode(), COUNT)];
  }
}
