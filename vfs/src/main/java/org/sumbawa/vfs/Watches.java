package org.sumbawa.vfs;

import java.io.Closeable;

/**
 * Tells of what is changed by others: by programs on the machine, or through another file system that serves the same
 * folder. What is changed through the file system itself is not told. Any number of threads may use it.
 */
public interface Watches extends Closeable {

  /** Is told of changes, in their order, by a thread that it must not block for long. */
  @FunctionalInterface
  interface Listener {

    /** Something changed. */
    void changed(ForeignChange change);
  }

  /** One file or folder that is watched. */
  @FunctionalInterface
  interface Watch extends Closeable {

    /** Ends it; what happened before may still be told. A second time does nothing. */
    @Override
    void close();
  }

  /**
   * Watches the names in a folder and what is known of them, but nothing that is further down; or a file itself. The
   * watch stays when the handle is closed, and ends by itself with what is watched. {@code NO_RESOURCES} when the
   * operating system watches no more.
   */
  Watch watch(Handle handle, Listener listener) throws VfsException;

  /** Ends all. */
  @Override
  void close();
}
