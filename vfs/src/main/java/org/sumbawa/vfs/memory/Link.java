package org.sumbawa.vfs.memory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.FilePath;

/** A name of a node in a folder; moves with renames. Guarded by the tree's lock. */
final class Link {
  private final Node node;
  private @Nullable Link parent;
  private String name;
  private boolean removed;

  /** The root has no parent. */
  Link(Node node, @Nullable Link parent, String name) {
    this.node = node;
    this.parent = parent;
    this.name = name;
  }

  Node node() {
    return node;
  }

  String name() {
    return name;
  }

  boolean isRemoved() {
    return removed;
  }

  Optional<Link> parent() {
    return Optional.ofNullable(parent);
  }

  void move(Link newParent, String newName) {
    parent = newParent;
    name = newName;
  }

  /** The place where it was stays known. */
  void remove() {
    removed = true;
  }

  boolean isIn(Node folder) {
    return parent != null && parent.node == folder;
  }

  boolean isUnder(Link folder) {
    for (Link link = this; link != null; link = link.parent) {
      if (link == folder) {
        return true;
      }
    }
    return false;
  }

  FilePath path() {
    var names = new ArrayDeque<String>();
    for (Link link = this; link.parent != null; link = link.parent) {
      names.addFirst(link.name);
    }
    return new FilePath(List.copyOf(names), "");
  }
}
