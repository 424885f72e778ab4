package org.sumbawa.vfs.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.NameFolding;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.kernel.Data;
import org.sumbawa.vfs.kernel.Descriptor;
import org.sumbawa.vfs.kernel.Stat;
import org.sumbawa.vfs.kernel.Xattrs;
import org.sumbawa.vfs.local.SideStore.Side;
import org.sumbawa.vfs.samba.StreamName;
import org.sumbawa.wire.codec.Bytes;

/**
 * The named streams of all files: those that are stored, and those that are open. Called under the file's lock, unless
 * said otherwise.
 */
final class Streams {
  /** The longest name of an extended attribute. */
  private static final int LONGEST_ATTRIBUTE = 255;
  /** A stream not worth moving aside: what would say where it is takes as much. */
  private static final int SMALL = 64;

  private final SideStore store;
  private final int clusterSize;
  private final Map<Slot, OpenStream> open = new HashMap<>();

  Streams(SideStore store, int clusterSize) {
    this.store = store;
    this.clusterSize = clusterSize;
  }

  /** A stream whatever its case. */
  private record Slot(FileKey key, String folded) {
    private static Slot of(FileKey key, String name) {
      return new Slot(key, NameFolding.fold(name));
    }
  }

  /** A stream as it is stored. */
  private static final class Stored {
    private final String name;
    private final byte[] attribute;
    private final boolean aside;

    private Stored(String name, byte[] attribute, boolean aside) {
      this.name = name;
      this.attribute = attribute;
      this.aside = aside;
    }
  }

  private static List<Stored> stored(Xattrs xattrs) throws VfsException {
    var all = new ArrayList<Stored>();
    for (var attribute : xattrs.names()) {
      var inline = StreamName.ofAttribute(attribute);
      inline.ifPresent(name -> all.add(new Stored(name, attribute, false)));
      var text = new String(attribute, StandardCharsets.UTF_8);
      if (text.startsWith(SideStore.PREFIX)) {
        all.add(new Stored(text.substring(SideStore.PREFIX.length()), attribute, true));
      }
    }
    return all;
  }

  /** All of a file's. Needs no lock. */
  List<StreamInfo> list(Descriptor file) throws VfsException {
    var xattrs = Xattrs.of(file);
    var all = new ArrayList<StreamInfo>();
    for (var stream : stored(xattrs)) {
      if (stream.aside) {
        sideInfo(file, stream).ifPresent(all::add);
      } else {
        long size = Math.max(0, xattrs.size(stream.attribute) - 1);
        all.add(new StreamInfo(stream.name, size, allocation(size)));
      }
    }
    return all;
  }

  private Optional<StreamInfo> sideInfo(Descriptor file, Stored stream) throws VfsException {
    var side = side(file, stream);
    if (side.isEmpty()) {
      return Optional.empty();
    }
    try (var open = side.get().file()) {
      var stat = Stat.of(open);
      return Optional.of(new StreamInfo(stream.name, stat.size(), stat.allocation()));
    }
  }

  /** The side file of a stream; empty when it is not there, or not this file's. */
  private Optional<Side> side(Descriptor file, Stored stream) throws VfsException {
    var name = sideName(Xattrs.of(file), stream);
    var side = name.isPresent() ? store.open(name.get()) : Optional.<Side>empty();
    if (side.isPresent() && !SideStore.isOf(side.get(), file)
        && !SideStore.mayBeCopiedFor(side.get(), file)) {
      side.get().file().close();
      return Optional.empty();
    }
    return side;
  }

  private static Optional<Bytes> sideName(Xattrs xattrs, Stored stream) throws VfsException {
    return xattrs.get(stream.attribute).map(Bytes::of);
  }

  /** What is set aside for a stream in an extended attribute, in the units that clients count in. */
  long allocation(long size) {
    return Math.ceilDiv(size, clusterSize) * clusterSize;
  }

  /** Opens a stream; empty when there is none of that name. */
  Optional<OpenStream> open(Descriptor file, FileKey key, String name) throws VfsException {
    var there = open.get(Slot.of(key, name));
    if (there != null) {
      there.use();
      return Optional.of(there);
    }
    var xattrs = Xattrs.of(file);
    for (var stream : stored(xattrs)) {
      if (NameFolding.same(stream.name, name)) {
        return open(file, key, stream).map(this::entered);
      }
    }
    return Optional.empty();
  }

  private OpenStream entered(OpenStream stream) {
    stream.use();
    open.put(Slot.of(stream.key(), stream.name()), stream);
    return stream;
  }

  private Optional<OpenStream> open(Descriptor file, FileKey key, Stored stream) throws VfsException {
    if (!stream.aside) {
      return Optional.of(new OpenStream(store, key, stream.name, stream.attribute));
    }
    var side = side(file, stream);
    return side.isEmpty()
        ? Optional.empty()
        : Optional.of(new OpenStream(store, key, stream.name, own(file, stream, side.get())));
  }

  /** A file that other programs copied has the original's side files: it gets its own, as soon as one is opened. */
  private Side own(Descriptor file, Stored stream, Side side) throws VfsException {
    if (SideStore.isOf(side, file)) {
      return side;
    }
    Side copy;
    try {
      copy = store.create(file);
    } catch (VfsException cannotBeWritten) {
      return side;
    }
    try (var original = side.file()) {
      copyAll(original, copy.file());
      store.keep(copy);
      Xattrs.of(file).set(stream.attribute, copy.name().toByteArray());
      return copy;
    } catch (VfsException e) {
      copy.file().close();
      store.remove(copy.name());
      throw e;
    }
  }

  private static void copyAll(Descriptor from, Descriptor to) throws VfsException {
    var piece = ByteBuffer.allocate(64 * 1024);
    long at = 0;
    while (Data.read(from, piece.clear(), at) > 0) {
      int count = piece.flip().remaining();
      Data.write(to, piece, at);
      at += count;
    }
  }

  /** Makes a stream, which is not there. */
  OpenStream create(Descriptor file, FileKey key, String name) throws VfsException {
    var attribute = attribute(name);
    store(file, key, attribute, new byte[1]);
    return entered(new OpenStream(store, key, name, attribute));
  }

  private static byte[] attribute(String name) throws VfsException {
    var attribute = OpenStream.inline(name);
    if (attribute.length > LONGEST_ATTRIBUTE
        || !StreamName.ofAttribute(attribute).filter(name::equals).isPresent()) {
      throw new VfsException(Reason.INVALID_NAME, "no name for a stream: " + name);
    }
    return attribute;
  }

  /** Gives a stream another name; whether what has that name gives way, is said. */
  void rename(Descriptor file, OpenStream stream, String name, boolean replace) throws VfsException {
    attribute(name);
    var there = open(file, stream.key(), name);
    if (there.isPresent()) {
      boolean other = there.get() != stream;
      if (other && replace) {
        delete(file, there.get());
      }
      leave(file, there.get());
      if (other && !replace) {
        throw new VfsException(Reason.EXISTS, "a stream " + name + " is there");
      }
    }
    open.remove(Slot.of(stream.key(), stream.name()));
    try {
      stream.rename(file, name);
    } finally {
      open.put(Slot.of(stream.key(), stream.name()), stream);
    }
  }

  /** Deletes a stream. */
  void delete(Descriptor file, OpenStream stream) throws VfsException {
    stream.delete(file);
    open.remove(Slot.of(stream.key(), stream.name()));
  }

  /** Closes a stream. */
  void leave(Descriptor file, OpenStream stream) throws VfsException {
    if (stream.leave()) {
      open.remove(Slot.of(stream.key(), stream.name()), stream);
      stream.close(file);
    }
  }

  /** Stores something beside a file's data, and moves streams aside where they leave no room for it. */
  void store(Descriptor file, FileKey key, byte[] attribute, byte[] value) throws VfsException {
    while (true) {
      try {
        Xattrs.of(file).set(attribute, value);
        return;
      } catch (VfsException e) {
        if (e.reason() != Reason.DISK_FULL || !moveLargestAside(file, key)) {
          throw e;
        }
      }
    }
  }

  private boolean moveLargestAside(Descriptor file, FileKey key) throws VfsException {
    var xattrs = Xattrs.of(file);
    Optional<Stored> largest = Optional.empty();
    int size = SMALL;
    for (var stream : stored(xattrs)) {
      int its = stream.aside ? 0 : xattrs.size(stream.attribute);
      if (its > size) {
        size = its;
        largest = Optional.of(stream);
      }
    }
    if (largest.isEmpty()) {
      return false;
    }
    var stream = open(file, key, largest.get().name).orElseThrow();
    try {
      stream.moveAside(file);
    } finally {
      leave(file, stream);
    }
    return true;
  }

  /** The side files of a file that is about to lose its last name. Needs no lock. */
  List<Bytes> sideFiles(Xattrs xattrs) throws VfsException {
    var names = new ArrayList<Bytes>();
    if (store.isUsed()) {
      for (var stream : stored(xattrs)) {
        if (stream.aside) {
          sideName(xattrs, stream).ifPresent(names::add);
        }
      }
    }
    return names;
  }

  /** Removes side files of a file that has lost its last name. Needs no lock. */
  void remove(List<Bytes> sideFiles, Descriptor owner) throws VfsException {
    for (var name : sideFiles) {
      var side = store.open(name);
      if (side.isPresent()) {
        try (var file = side.get().file()) {
          if (SideStore.isOf(new Side(name, file), owner)) {
            store.remove(name);
          }
        }
      }
    }
  }
}
