package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sumbawa.vfs.VfsException;

/** The extended attributes of one file, as the kernel keeps them: names with their namespace in front. */
public abstract sealed class Xattrs {
  /** No value is longer. */
  public static final int MAXIMUM_SIZE = 65_536;

  private static final int SMALL_SIZE = 512;

  private static final Xattrs NONE = new None();

  private Xattrs() {}

  /** Those of a file that is open for reading or writing. */
  public static Xattrs of(Descriptor file) {
    return new OfFile(file);
  }

  /** Those of a name in a folder, without following it. For reading only. */
  public static Xattrs of(Descriptor folder, byte[] name) {
    return new OfName(folder, name);
  }

  /** None at all, and room for none. */
  public static Xattrs none() {
    return NONE;
  }

  abstract long get(Scratch scratch, long name, MemorySegment value, int room);

  abstract long list(Scratch scratch, MemorySegment names);

  abstract long set(Scratch scratch, long name, MemorySegment value, long size);

  abstract long remove(Scratch scratch, long name);

  /** A value; empty when there is no such attribute, or the file cannot have any. */
  public Optional<byte[]> get(byte[] name) throws VfsException {
    try (var scratch = Scratch.take()) {
      long size = fetch(scratch, name);
      if (isNone(size)) {
        return Optional.empty();
      }
      Errno.check(size, "reading an extended attribute");
      return Optional.of(scratch.data().asSlice(0, size).toArray(JAVA_BYTE));
    }
  }

  /** Whether there could be an attribute of that name. */
  public boolean supports(byte[] name) {
    try (var scratch = Scratch.take()) {
      return fetch(scratch, name) != -Errno.EOPNOTSUPP;
    }
  }

  /** The kernel clears as much memory as it is offered: most values are small. */
  private long fetch(Scratch scratch, byte[] name) {
    long text = scratch.text(name);
    long size = get(scratch, text, scratch.data(), SMALL_SIZE);
    return size == -Errno.ERANGE ? get(scratch, text, scratch.data(), MAXIMUM_SIZE) : size;
  }

  /** The size of a value; 0 when there is none. */
  public int size(byte[] name) throws VfsException {
    try (var scratch = Scratch.take()) {
      long size = fetch(scratch, name);
      return isNone(size) ? 0 : (int) Errno.check(size, "reading an extended attribute");
    }
  }

  /** All names; none when the file cannot have any. */
  public List<byte[]> names() throws VfsException {
    try (var scratch = Scratch.take()) {
      long size = list(scratch, scratch.data());
      if (size == 0 || isNone(size)) {
        return List.of();
      }
      Errno.check(size, "listing extended attributes");
      return split(scratch.data().asSlice(0, size).toArray(JAVA_BYTE));
    }
  }

  private static List<byte[]> split(byte[] names) {
    var all = new ArrayList<byte[]>();
    var one = new ByteArrayOutputStream();
    for (byte b : names) {
      if (b == 0) {
        all.add(one.toByteArray());
        one.reset();
      } else {
        one.write(b);
      }
    }
    return all;
  }

  /** Stores a value. */
  public void set(byte[] name, byte[] value) throws VfsException {
    try (var scratch = Scratch.take()) {
      if (value.length > MAXIMUM_SIZE) {
        throw Errno.failure(-Errno.E2BIG, "storing an extended attribute");
      }
      MemorySegment.copy(value, 0, scratch.data(), JAVA_BYTE, 0, value.length);
      Errno.check(set(scratch, scratch.text(name), scratch.data(), value.length),
          "storing an extended attribute");
    }
  }

  /** Removes a value, if there is one. */
  public void remove(byte[] name) throws VfsException {
    try (var scratch = Scratch.take()) {
      long result = remove(scratch, scratch.text(name));
      if (result != -Errno.ENODATA && result != -Errno.EOPNOTSUPP) {
        Errno.check(result, "removing an extended attribute");
      }
    }
  }

  /** Not there; or not for this kind of file, on this file system, or for this user to read. */
  private static boolean isNone(long result) {
    return result == -Errno.ENODATA || result == -Errno.EOPNOTSUPP || result == -Errno.EACCES
        || result == -Errno.EPERM;
  }

  private static final class None extends Xattrs {
    @Override
    long get(Scratch scratch, long name, MemorySegment value, int room) {
      return -Errno.ENODATA;
    }

    @Override
    long list(Scratch scratch, MemorySegment names) {
      return 0;
    }

    @Override
    long set(Scratch scratch, long name, MemorySegment value, long size) {
      return -Errno.EACCES;
    }

    @Override
    long remove(Scratch scratch, long name) {
      return -Errno.EACCES;
    }
  }

  private static final class OfFile extends Xattrs {
    private final Descriptor file;

    private OfFile(Descriptor file) {
      this.file = file;
    }

    @Override
    long get(Scratch scratch, long name, MemorySegment value, int room) {
      return file.call(scratch, SystemCall.FGETXATTR, name, value.address(), room, 0);
    }

    @Override
    long list(Scratch scratch, MemorySegment names) {
      return file.call(scratch, SystemCall.FLISTXATTR, names.address(), MAXIMUM_SIZE, 0, 0);
    }

    @Override
    long set(Scratch scratch, long name, MemorySegment value, long size) {
      return file.call(scratch, SystemCall.FSETXATTR, name, value.address(), size, 0);
    }

    @Override
    long remove(Scratch scratch, long name) {
      return file.call(scratch, SystemCall.FREMOVEXATTR, name, 0, 0, 0);
    }
  }

  private static final class OfName extends Xattrs {
    private final Descriptor folder;
    private final byte[] name;

    private OfName(Descriptor folder, byte[] name) {
      this.folder = folder;
      this.name = name;
    }

    @Override
    long get(Scratch scratch, long attribute, MemorySegment value, int room) {
      return call(scratch, SystemCall.LGETXATTR, attribute, value.address(), room);
    }

    @Override
    long list(Scratch scratch, MemorySegment names) {
      return call(scratch, SystemCall.LLISTXATTR, names.address(), MAXIMUM_SIZE, 0);
    }

    @Override
    long set(Scratch scratch, long attribute, MemorySegment value, long size) {
      return -Errno.EPERM;
    }

    @Override
    long remove(Scratch scratch, long attribute) {
      return -Errno.EPERM;
    }

    private long call(Scratch scratch, SystemCall call, long b, long c, long d) {
      int fd = folder.acquire();
      if (fd < 0) {
        return fd;
      }
      try {
        return Native.call(scratch, call, scratch.text(path(fd)), b, c, d, 0, 0);
      } finally {
        folder.release();
      }
    }

    private byte[] path(int fd) {
      var in = Descriptor.procPath(fd);
      var path = new byte[in.length + 1 + name.length];
      System.arraycopy(in, 0, path, 0, in.length);
      path[in.length] = '/';
      System.arraycopy(name, 0, path, in.length + 1, name.length);
      return path;
    }
  }
}
