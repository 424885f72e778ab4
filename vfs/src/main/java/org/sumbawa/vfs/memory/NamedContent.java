package org.sumbawa.vfs.memory;

/** A stream of a file. Name and removal are guarded by the tree's lock. */
final class NamedContent {
  private final Content content;
  private String name;
  private int opens;
  private boolean removed;

  NamedContent(String name, Space space) {
    this.name = name;
    this.content = new Content(space);
  }

  Content content() {
    return content;
  }

  String name() {
    return name;
  }

  void rename(String newName) {
    name = newName;
  }

  boolean isRemoved() {
    return removed;
  }

  void open() {
    opens++;
  }

  void close() {
    opens--;
    freeIfUnused();
  }

  void remove() {
    removed = true;
    freeIfUnused();
  }

  /** What was removed stays readable for those who have it open. */
  private void freeIfUnused() {
    if (removed && opens == 0) {
      content.free();
    }
  }
}
