package org.sumbawa.vfs;

import java.io.Closeable;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;

/**
 * An open file, folder or stream. Stays with its file through renames. Every method may be called by several
 * threads at once. What is not declared in {@link FileSystem#abilities} fails as {@code NOT_SUPPORTED}.
 */
public interface Handle extends Closeable {

  /** Which file this is. */
  FileKey key();

  /** Which folder its name is in now, or was in when it was removed; the root is in itself. */
  FileKey folderKey() throws VfsException;

  /** Where it is now, in the stored spelling; follows renames made through this file system. */
  FilePath path();

  /**
   * Whether the storage's own permissions let its data be read or, of a folder, what is in it. Where they do not, it can
   * still be asked what is known of it.
   */
  default boolean isReadable() {
    return true;
  }

  /** What is known of it now. On a stream: size and allocation are the stream's, the rest the file's. */
  FileInfo info() throws VfsException;

  /** Reads into what remains of the buffer; how many bytes, 0 at or after the end. Less only at the end. */
  int read(ByteBuffer target, long offset) throws VfsException;

  /** Writes all that remains of the buffer; grows the file as needed. */
  void write(ByteBuffer source, long offset) throws VfsException;

  /** Returns when data and metadata written so far will survive the loss of power. */
  void flush() throws VfsException;

  /** Cuts or grows it; what is new reads as zeros. */
  void setSize(long size) throws VfsException;

  /** Sets aside space; a size beyond it is cut to it, as NTFS does. MS-FSCC 2.4.4. */
  void setAllocation(long allocation) throws VfsException;

  /** Sets times and attributes. */
  void setBasic(BasicChange change) throws VfsException;

  /** Walks a folder. */
  DirectoryCursor list() throws VfsException;

  /** The stored name of a child, found whatever its case; empty when there is none. */
  Optional<DirectoryEntry> child(String name) throws VfsException;

  /**
   * Moves the file, or gives a stream another name. Replacing is atomic. The name this handle was opened by may be
   * spelled anew, which replaces nothing.
   *
   * @param target the new path; its parent must exist. For a stream: the same file with another stream
   * @param replace whether a file of that name gives way; otherwise {@code EXISTS}. A folder never does, nor is a
   *     folder moved into itself: {@code ACCESS_DENIED}
   */
  void rename(FilePath target, boolean replace) throws VfsException;

  /** Gives the file a second name. What stands in its way is treated as {@link #rename} does. */
  default void link(FilePath target, boolean replace) throws VfsException {
    throw unsupported("hard links");
  }

  /**
   * Removes the name this handle was opened by (for a stream, the stream); the handle stays usable for
   * reading and writing until closed. {@code NOT_EMPTY} for a folder with content, {@code GONE} when the name is
   * no longer there or has become another file's, {@code ACCESS_DENIED} for the root.
   */
  void delete() throws VfsException;

  /** The stored security descriptor; empty when none was ever set. */
  default Optional<SecurityDescriptor> security() throws VfsException {
    return Optional.empty();
  }

  /** Stores a whole security descriptor. */
  default void setSecurity(SecurityDescriptor descriptor) throws VfsException {
    throw unsupported("security descriptors");
  }

  /** All extended attributes. */
  default List<FullEa> eas() throws VfsException {
    return List.of();
  }

  /** Sets one extended attribute (names ignore case); an empty value removes it. */
  default void setEa(FullEa ea) throws VfsException {
    throw unsupported("extended attributes");
  }

  /** All streams, the file's own data first (a folder has none of its own). */
  List<StreamInfo> streams() throws VfsException;

  /** Marks it as sparse or not. */
  default void setSparse(boolean sparse) throws VfsException {
    throw unsupported("sparse files");
  }

  /** Makes a range read as zeros, freeing its space where the file is sparse. Does not grow the file. */
  default void zero(Range range) throws VfsException {
    throw unsupported("sparse files");
  }

  /**
   * Keeps its content compressed, or not; of a folder, what will be created in it. What is there already may stay as it is
   * until it is written again. Of a stream: {@code NOT_SUPPORTED}.
   */
  default void setCompressed(boolean compressed) throws VfsException {
    throw unsupported("compression");
  }

  /**
   * The parts of a range that may hold anything but zeros, in order, at most so many. Nothing lies behind the end of
   * the file; all of a file that is not sparse is one part.
   */
  default List<Range> allocated(Range within, int limit) throws VfsException {
    throw unsupported("sparse files");
  }

  /**
   * Copies a range from another open file of this file system, inside the storage where that can be; how many bytes,
   * less only at the source's end. Ranges of one file may overlap.
   */
  default long copyFrom(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    return PlainCopy.copy(source, new Range(sourceOffset, length), this, offset);
  }

  /** Shares blocks with another open file of this file system: all or nothing. */
  default void cloneRange(Handle source, long sourceOffset, long offset, long length) throws VfsException {
    throw unsupported("cloning");
  }

  /** What a reparse point says; empty when this is none. */
  default Optional<ReparseData> reparse() throws VfsException {
    return Optional.empty();
  }

  /** Makes this a reparse point, or with null an ordinary file again. */
  default void setReparse(@Nullable ReparseData data) throws VfsException {
    throw unsupported("reparse points");
  }

  /** Closes it, and what is asked of it later fails as {@code GONE}; a second time does nothing. */
  @Override
  void close();

  private static VfsException unsupported(String what) {
    return new VfsException(VfsException.Reason.NOT_SUPPORTED, "this file system has no " + what);
  }
}
