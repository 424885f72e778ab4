package org.sumbawa.vfs.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.EaSize;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.NameFolding;
import org.sumbawa.vfs.StreamInfo;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.ReparseTag;

/** A file or folder. Guarded by the tree's lock, but for content and the times that reading and writing leave. */
final class Node {
  private final FileKey key;
  private final boolean directory;
  private final NamedContent data;
  private final TreeMap<String, Link> children = new TreeMap<>();
  private final TreeMap<String, NamedContent> streams = new TreeMap<>();
  private final TreeMap<String, FullEa> eas = new TreeMap<>();
  private FileAttributes attributes = FileAttributes.NONE;
  private @Nullable SecurityDescriptor security;
  private @Nullable ReparseData reparse;
  private boolean sparse;
  private boolean compressed;
  private final List<Link> names = new ArrayList<>(1);
  private FileTime creation;
  private volatile FileTime access;
  private volatile FileTime write;
  private volatile FileTime change;

  Node(FileKey key, boolean directory, Space space, FileTime now) {
    this.key = key;
    this.directory = directory;
    this.data = new NamedContent("", space);
    this.creation = now;
    this.access = now;
    this.write = now;
    this.change = now;
  }

  FileKey key() {
    return key;
  }

  boolean isDirectory() {
    return directory;
  }

  // Names.

  Optional<Link> child(String name) {
    return Optional.ofNullable(children.get(NameFolding.fold(name)));
  }

  /** All names, in the order of their folded spellings. */
  Collection<Link> children() {
    return children.values();
  }

  /** Takes a name in, whether it is new or comes from another folder. */
  void put(Link child, FileTime now) {
    children.put(NameFolding.fold(child.name()), child);
    child.node().change = now;
    touch(now);
  }

  /** Lets a name go, for good or to another folder. */
  void take(Link child, FileTime now) {
    children.remove(NameFolding.fold(child.name()));
    child.node().change = now;
    touch(now);
  }

  /** This has one more name. */
  void named(Link name) {
    names.add(name);
  }

  /** This has one name less; without any it goes as soon as nobody has it open. */
  void unnamed(Link name) {
    names.remove(name);
    if (isGone()) {
      data.remove();
      streams.values().forEach(NamedContent::remove);
    }
  }

  /** Its names. */
  List<Link> names() {
    return names;
  }

  boolean isGone() {
    return names.isEmpty();
  }

  // Content.

  NamedContent data() {
    return data;
  }

  Optional<NamedContent> stream(String name) {
    return Optional.ofNullable(streams.get(NameFolding.fold(name)));
  }

  void addStream(NamedContent stream, FileTime now) {
    streams.put(NameFolding.fold(stream.name()), stream);
    touch(now);
  }

  void dropStream(NamedContent stream, FileTime now) {
    streams.remove(NameFolding.fold(stream.name()));
    stream.remove();
    touch(now);
  }

  void renameStream(NamedContent stream, String name, FileTime now) {
    streams.remove(NameFolding.fold(stream.name()));
    stream.rename(name);
    streams.put(NameFolding.fold(name), stream);
    change = now;
  }

  List<StreamInfo> streams() {
    var all = new ArrayList<StreamInfo>();
    if (!directory) {
      all.add(sized(data));
    }
    streams.values().forEach(stream -> all.add(sized(stream)));
    return all;
  }

  private StreamInfo sized(NamedContent stream) {
    return new StreamInfo(stream.name(), stream.content().size(), stream.content().allocation(sparse));
  }

  // Attributes.

  /** What is known of it, with size and allocation of one of its streams. */
  FileInfo info(NamedContent stream) {
    boolean sized = !directory || stream != data;
    long size = sized ? stream.content().size() : 0;
    long allocation = sized ? stream.content().allocation(sparse) : 0;
    var told = stream == data ? reported() : reported().without(FileAttributes.COMPRESSED).reported();
    return new FileInfo(key, told, creation, access, write, change, size, allocation,
        Math.max(1, names.size()), reparse == null ? ReparseTag.NONE : reparse.tag(), EaSize.of(eas()));
  }

  private FileAttributes reported() {
    var all = attributes;
    all = directory ? all.or(FileAttributes.DIRECTORY) : all;
    all = reparse != null ? all.or(FileAttributes.REPARSE_POINT) : all;
    all = sparse ? all.or(FileAttributes.SPARSE_FILE) : all;
    all = compressed ? all.or(FileAttributes.COMPRESSED) : all;
    return all.reported();
  }

  void set(BasicChange wanted, FileTime now) {
    change = wanted.change() == null ? now : wanted.change();
    creation = wanted.creation() == null ? creation : wanted.creation();
    access = wanted.access() == null ? access : wanted.access();
    write = wanted.write() == null ? write : wanted.write();
    if (wanted.attributes() != null) {
      attributes = BasicChange.settable(wanted.attributes());
    }
  }

  /** Its data was read. */
  void readAt(FileTime now) {
    access = now;
  }

  /** Its data changed. */
  void touch(FileTime now) {
    write = now;
    change = now;
  }

  boolean isSparse() {
    return sparse;
  }

  void setSparse(boolean wanted, FileTime now) {
    sparse = wanted;
    change = now;
  }

  void setCompressed(boolean wanted, FileTime now) {
    compressed = wanted;
    change = now;
  }

  Optional<SecurityDescriptor> security() {
    return Optional.ofNullable(security);
  }

  void setSecurity(SecurityDescriptor descriptor, FileTime now) {
    security = descriptor;
    change = now;
  }

  List<FullEa> eas() {
    return List.copyOf(eas.values());
  }

  void setEa(FullEa ea, FileTime now) {
    var folded = NameFolding.fold(ea.name());
    if (ea.value().isEmpty()) {
      eas.remove(folded);
    } else {
      var known = eas.get(folded);
      var name = known == null ? ea.name() : known.name();
      eas.put(folded, new FullEa(ea.flags(), name, Bytes.of(ea.value().toByteArray())));
    }
    change = now;
  }

  Optional<ReparseData> reparse() {
    return Optional.ofNullable(reparse);
  }

  void setReparse(@Nullable ReparseData wanted, FileTime now) {
    reparse = wanted;
    change = now;
  }
}
