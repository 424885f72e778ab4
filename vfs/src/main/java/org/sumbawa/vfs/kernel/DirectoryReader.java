package org.sumbawa.vfs.kernel;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.Closeable;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.sumbawa.vfs.VfsException;

/** Reads the names in a folder, from a position of its own, without {@code .} and {@code ..}. For one thread. */
public final class DirectoryReader implements Closeable {
  private static final int CHUNK = 32 * 1024;
  private static final byte[] SELF = {'.'};

  private final Descriptor folder;
  private final byte[] entries = new byte[CHUNK];
  private final ByteBuffer fields = ByteBuffer.wrap(entries).order(ByteOrder.nativeOrder());
  private int at;
  private int end;

  private DirectoryReader(Descriptor folder) {
    this.folder = folder;
  }

  /** Starts at the beginning of a folder, which may be open as a mere place. */
  public static DirectoryReader of(Descriptor folder) throws VfsException {
    return new DirectoryReader(
        Opening.beneath(folder, SELF, new Opening.How(Opening.READ | Opening.DIRECTORY, 0, false)));
  }

  /** The next name; empty at the end. */
  public Optional<byte[]> next() throws VfsException {
    while (true) {
      if (at == end && !fill()) {
        return Optional.empty();
      }
      int start = at + 19;
      at += fields.getShort(at + 16) & 0xFFFF;
      int length = 0;
      while (entries[start + length] != 0) {
        length++;
      }
      if (!isSelfOrParent(start, length)) {
        return Optional.of(Arrays.copyOfRange(entries, start, start + length));
      }
    }
  }

  private boolean isSelfOrParent(int start, int length) {
    return length <= 2 && entries[start] == '.' && (length == 1 || entries[start + 1] == '.');
  }

  private boolean fill() throws VfsException {
    try (var scratch = Scratch.take()) {
      var data = scratch.data();
      long result = folder.call(scratch, SystemCall.GETDENTS64, data.address(), CHUNK, 0, 0);
      // A folder that was removed has no names any more, and some file systems say so.
      end = result == -Errno.ENOENT ? 0 : (int) Errno.check(result, "listing");
      at = 0;
      MemorySegment.copy(data, JAVA_BYTE, 0, entries, 0, end);
      return end > 0;
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
