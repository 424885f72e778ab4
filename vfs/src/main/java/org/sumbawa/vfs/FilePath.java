package org.sumbawa.vfs;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a file system, from its root: components, and the stream after the last one. Names are as the
 * client wrote them; finding the stored spelling is the file system's work. No component is empty, {@code .} or
 * {@code ..}, or holds a backslash, a slash, a colon or a NUL: the server has refused those.
 *
 * @param names the components; none for the root
 * @param stream the named stream without its {@code :$DATA}; empty for the file itself
 */
public record FilePath(List<String> names, String stream) {
  /** The root folder. */
  public static final FilePath ROOT = new FilePath(List.of(), "");

  /** Keeps a copy of the names. */
  public FilePath {
    names = List.copyOf(names);
  }

  /** A path of components, to the file itself. */
  public static FilePath of(String... names) {
    return new FilePath(List.of(names), "");
  }

  /** Whether this is the root folder. */
  public boolean isRoot() {
    return names.isEmpty() && stream.isEmpty();
  }

  /** The last component; empty for the root. */
  public String name() {
    return names.isEmpty() ? "" : names.getLast();
  }

  /** The folder that holds this; the root is its own parent. */
  public FilePath parent() {
    return names.isEmpty() ? ROOT : new FilePath(names.subList(0, names.size() - 1), "");
  }

  /** The file itself, without its stream. */
  public FilePath file() {
    return stream.isEmpty() ? this : new FilePath(names, "");
  }

  /** Something in this folder. */
  public FilePath child(String name) {
    var longer = new ArrayList<>(names);
    longer.add(name);
    return new FilePath(longer, "");
  }

  /** Whether this is a path to that file or folder itself, or to something beneath it; spelled alike. */
  public boolean startsWith(FilePath folder) {
    int count = folder.names.size();
    return names.size() >= count && names.subList(0, count).equals(folder.names);
  }

  /** A stream of this file. */
  public FilePath withStream(String name) {
    return new FilePath(names, name);
  }

  /** As a client writes it: backslashes, and a colon before the stream. */
  @Override
  public String toString() {
    var joined = String.join("\\", names);
    return stream.isEmpty() ? joined : joined + ":" + stream;
  }
}
