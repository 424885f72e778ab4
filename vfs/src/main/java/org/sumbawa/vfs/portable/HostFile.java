package org.sumbawa.vfs.portable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.samba.DosAttrib;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * What the host knows of a file or folder at a moment.
 *
 * @param inode its number
 * @param directory whether it is a folder
 * @param size bytes up to its end
 * @param links how many names it has
 * @param times when it was last read, changed, and changed in any way, and when it was made
 */
record HostFile(long inode, boolean directory, long size, int links, Times times) {
  private static final String ASKED =
      "unix:ino,nlink,size,isDirectory,isRegularFile,lastAccessTime,lastModifiedTime,ctime,creationTime";
  /** The host puts its own namespace in front. */
  private static final String ATTRIBUTES = "DOSATTRIB";

  /** Four times. */
  record Times(FileTime access, FileTime write, FileTime change, FileTime birth) {}

  /** Whether this host tells files apart by their numbers. */
  static boolean isSupported(Path folder) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("unix");
  }

  /** Of a path, without following it; empty when there is nothing, or something that is neither file nor folder. */
  static Optional<HostFile> of(Path path) throws VfsException {
    try {
      var found = Files.readAttributes(path, ASKED, LinkOption.NOFOLLOW_LINKS);
      boolean directory = get(found, "isDirectory", Boolean.class);
      if (!directory && !get(found, "isRegularFile", Boolean.class)) {
        return Optional.empty();
      }
      var times = new Times(time(found, "lastAccessTime"), time(found, "lastModifiedTime"),
          time(found, "ctime"), time(found, "creationTime"));
      return Optional.of(new HostFile(get(found, "ino", Number.class).longValue(), directory,
          get(found, "size", Number.class).longValue(), get(found, "nlink", Number.class).intValue(), times));
    } catch (IOException e) {
      var failure = HostFailure.of(e);
      return switch (failure.reason()) {
        case NOT_FOUND, NOT_A_DIRECTORY, INVALID_NAME -> Optional.empty();
        default -> throw failure;
      };
    }
  }

  private static FileTime time(Map<String, Object> found, String name) {
    return FileTime.of(get(found, name, java.nio.file.attribute.FileTime.class).toInstant());
  }

  private static <T> T get(Map<String, Object> found, String name, Class<T> type) {
    return type.cast(Objects.requireNonNull(found.get(name)));
  }

  /** As file systems tell it. */
  FileInfo info(FileKey key, Optional<DosAttrib> stored) {
    var attributes = BasicChange.settable(stored.map(DosAttrib::attributes).orElse(FileAttributes.NONE));
    attributes = directory ? attributes.or(FileAttributes.DIRECTORY) : attributes;
    var creation = stored.map(DosAttrib::creation).filter(FileTime::isTime).orElse(times.birth);
    long its = directory ? 0 : size;
    return new FileInfo(key, attributes.reported(), creation, times.access, times.write, times.change, its,
        its, directory ? 1 : links, 0, 0);
  }

  /** Attributes and creation time, where they were stored and the host can keep them. */
  static Optional<DosAttrib> stored(Path path) {
    var view =
        Files.getFileAttributeView(path, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    try {
      if (view == null || !view.list().contains(ATTRIBUTES)) {
        return Optional.empty();
      }
      var value = ByteBuffer.allocate(view.size(ATTRIBUTES));
      view.read(ATTRIBUTES, value);
      return Optional.of(DosAttrib.decode(value.array()));
    } catch (IOException | Malformed e) {
      return Optional.empty();
    }
  }

  /** Stores attributes and creation time, where the host can keep them. */
  static void store(Path path, DosAttrib attributes) throws IOException {
    var view =
        Files.getFileAttributeView(path, UserDefinedFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    if (view != null) {
      view.write(ATTRIBUTES, attributes.encoded().buffer());
    }
  }

  /** Sets times; what is null stays. */
  static void setTimes(Path path, @Nullable FileTime access, @Nullable FileTime write) throws IOException {
    var view = Files.getFileAttributeView(path, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
    view.setTimes(host(write), host(access), null);
  }

  private static java.nio.file.attribute.@Nullable FileTime host(@Nullable FileTime time) {
    return time == null ? null : java.nio.file.attribute.FileTime.from(time.toInstant());
  }
}
