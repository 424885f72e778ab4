package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.local.SideStore.Side;
import org.sumbawa.vfs.samba.StreamName;

/**
 * A named stream that somebody has open: all who do share it. It is in an extended attribute of its file, or, once it
 * was too large for that, in a side file, or deleted and only here. Called under the file's lock, with the file.
 */
final class OpenStream {
  private final SideStore store;
  private final FileKey key;
  private String name;
  private byte[] attribute;
  private volatile @Nullable Side side;
  private byte @Nullable [] deleted;
  private int users;

  /** One that is in an extended attribute. */
  OpenStream(SideStore store, FileKey key, String name, byte[] attribute) {
    this.store = store;
    this.key = key;
    this.name = name;
    this.attribute = attribute;
  }

  /** One that is in a side file. */
  OpenStream(SideStore store, FileKey key, String name, Side side) {
    this(store, key, name, pointer(name));
    this.side = side;
  }

  FileKey key() {
    return key;
  }

  String name() {
    return name;
  }

  boolean isDeleted() {
    return deleted != null;
  }

  void use() {
    users++;
  }

  boolean leave() {
    return --users == 0;
  }

  /** The side file, when the stream is in one: then it stays there. */
  Optional<Descriptor> sideFile() {
    return Optional.ofNullable(side).map(Side::file);
  }

  /** The extended attribute that says in which side file a stream is. */
  static byte[] pointer(String name) {
    return (SideStore.PREFIX + name).getBytes(StandardCharsets.UTF_8);
  }

  /** The extended attribute that a stream is in. */
  static byte[] inline(String name) {
    return StreamName.attribute(name).getBytes(StandardCharsets.UTF_8);
  }

  /** The data of one that is in no side file. */
  private byte[] data(Descriptor file) throws VfsException {
    var kept = deleted;
    if (kept != null) {
      return kept;
    }
    var value = Xattrs.of(file).get(attribute)
        .orElseThrow(() -> new VfsException(Reason.GONE, "the stream " + name + " was removed underneath"));
    return Arrays.copyOf(value, Math.max(0, value.length - 1));
  }

  long size(Descriptor file) throws VfsException {
    var beside = side;
    return beside != null ? Stat.of(beside.file()).size() : data(file).length;
  }

  int read(Descriptor file, ByteBuffer target, long offset) throws VfsException {
    var beside = side;
    if (beside != null) {
      return Data.read(beside.file(), target, offset);
    }
    var data = data(file);
    int count = (int) Math.clamp(data.length - offset, 0L, target.remaining());
    if (count > 0) {
      target.put(data, (int) offset, count);
    }
    return count;
  }

  void write(Descriptor file, ByteBuffer source, long offset) throws VfsException {
    if (!source.hasRemaining()) {
      return;
    }
    if (side == null) {
      long end = offset + source.remaining();
      var data = data(file);
      if (end < Xattrs.MAXIMUM_SIZE) {
        var longer = Arrays.copyOf(data, Math.max(data.length, (int) end));
        source.get(source.position(), longer, (int) offset, source.remaining());
        if (store(file, longer)) {
          source.position(source.limit());
          return;
        }
      }
      moveAside(file, data);
    }
    Data.write(beside().file(), source, offset);
  }

  void setSize(Descriptor file, long size) throws VfsException {
    if (side == null) {
      var data = data(file);
      if (size < Xattrs.MAXIMUM_SIZE && store(file, Arrays.copyOf(data, (int) size))) {
        return;
      }
      moveAside(file, data);
    }
    Data.setSize(beside().file(), size);
  }

  private Side beside() {
    return Objects.requireNonNull(side);
  }

  /** Keeps all of the data where it is; whether there was room. */
  private boolean store(Descriptor file, byte[] data) throws VfsException {
    if (deleted != null) {
      deleted = data;
      return true;
    }
    try {
      Xattrs.of(file).set(attribute, Arrays.copyOf(data, data.length + 1));
      return true;
    } catch (VfsException e) {
      if (e.reason() == Reason.DISK_FULL || e.reason() == Reason.EA_TOO_LARGE) {
        return false;
      }
      throw e;
    }
  }

  /** Moves the stream into a side file. */
  void moveAside(Descriptor file) throws VfsException {
    moveAside(file, data(file));
  }

  private void moveAside(Descriptor file, byte[] data) throws VfsException {
    if (deleted != null) {
      throw new VfsException(Reason.DISK_FULL, "a deleted stream does not grow beyond an extended attribute");
    }
    var made = store.create(file);
    try {
      Data.write(made.file(), ByteBuffer.wrap(data), 0);
      store.keep(made);
      replace(file, pointer(name), made.name().toByteArray(), Arrays.copyOf(data, data.length + 1));
      side = made;
    } catch (VfsException e) {
      made.file().close();
      store.remove(made.name());
      throw e;
    }
  }

  /** Exchanges the attribute for another: the new one first, unless only the old one's place has room for it. */
  private void replace(Descriptor file, byte[] by, byte[] value, byte[] old) throws VfsException {
    var xattrs = Xattrs.of(file);
    try {
      xattrs.set(by, value);
      xattrs.remove(attribute);
    } catch (VfsException full) {
      xattrs.remove(attribute);
      try {
        xattrs.set(by, value);
      } catch (VfsException e) {
        xattrs.set(attribute, old);
        throw e;
      }
    }
    attribute = by;
  }

  /** Gives it another name. */
  void rename(Descriptor file, String newName) throws VfsException {
    var value = Xattrs.of(file).get(attribute)
        .orElseThrow(() -> new VfsException(Reason.GONE, "the stream " + name + " was removed underneath"));
    var renamed = side != null ? pointer(newName) : inline(newName);
    if (!Arrays.equals(renamed, attribute)) {
      replace(file, renamed, value, value);
    }
    name = newName;
  }

  /** Deletes it; it stays usable for those who have it open. */
  void delete(Descriptor file) throws VfsException {
    var beside = side;
    var kept = beside == null ? data(file) : new byte[0];
    Xattrs.of(file).remove(attribute);
    deleted = kept;
    if (beside != null) {
      store.remove(beside.name());
    }
  }

  /** Nobody has it open any more; of a file without names nothing is left beside. */
  void close(Descriptor file) throws VfsException {
    var beside = side;
    if (beside != null) {
      beside.file().close();
      if (deleted == null && Stat.of(file).links() == 0) {
        store.remove(beside.name());
      }
    }
  }
}
