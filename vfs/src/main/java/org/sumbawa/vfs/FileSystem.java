package org.sumbawa.vfs;

import java.io.Closeable;
import java.util.Set;
import org.sumbawa.core.Threads;

/**
 * A tree of files that a share is served from. Every method may be called by several threads at once; each
 * operation is atomic towards the others. Lookup ignores case and keeps it, unless
 * {@link Ability#CASE_SENSITIVE} is declared. Symbolic links are never followed, neither on the way nor at the
 * end, and nothing outside the tree can be reached.
 */
public interface FileSystem extends Closeable {

  /** What this file system can do beyond files and folders. */
  Set<Ability> abilities();

  /** The volume, as it is now. */
  VolumeInfo volume() throws VfsException;

  /**
   * Opens what exists, changing nothing: a file, a folder, a stream, or a reparse point itself. Of several names that
   * differ only in case, the one spelled alike is found.
   *
   * @param writable whether the handle will be written through; a file that the storage only lets be read
   *     opens when this is false
   */
  Handle open(FilePath path, boolean writable) throws VfsException;

  /**
   * Creates what does not exist; {@code EXISTS} when it does, whatever its case. A stream's file must exist, and
   * stays as it is. The handle can be written through.
   */
  Handle create(FilePath path, NewFile how) throws VfsException;

  /** Opens by {@link Ability#OPEN_BY_KEY}. */
  default Handle openByKey(FileKey key, boolean writable) throws VfsException {
    throw new VfsException(VfsException.Reason.NOT_SUPPORTED, "files here cannot be opened by id");
  }

  /**
   * Begins to look for changes that others make: {@link Ability#WATCHES}. At most once at a time.
   *
   * @param threads starts the thread that tells
   * @param overflow is told, by that thread, when so much changed that not all of it can be told
   */
  default Watches watches(Threads threads, Runnable overflow) throws VfsException {
    throw new VfsException(VfsException.Reason.NOT_SUPPORTED, "nothing tells what others change here");
  }

  /** Lets go of everything; open handles fail from now on. */
  @Override
  void close();
}
