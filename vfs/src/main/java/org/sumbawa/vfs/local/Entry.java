package org.sumbawa.vfs.local;

import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.names.StoredName;

/** A name that somebody has open: all who do share it, and follow it when it moves. */
final class Entry {

  /**
   * Where a name is.
   *
   * @param folder the folder that it is in; the root's own folder for the root
   * @param name as stored; shown as nothing for the root
   */
  record Place(Folder folder, StoredName name) {

    StoredPath path() {
      return folder.path().child(name);
    }
  }

  private final FileKey key;
  private final boolean root;
  private volatile Place place;
  private volatile boolean removed;
  /** Whether its being there may not survive the loss of power. */
  private volatile boolean unflushed;
  private int users = 1;

  Entry(FileKey key, Place place, boolean root) {
    this.key = key;
    this.place = place;
    this.root = root;
  }

  /** The file that it names. */
  FileKey key() {
    return key;
  }

  boolean isRoot() {
    return root;
  }

  Place place() {
    return place;
  }

  StoredPath path() {
    return root ? StoredPath.ROOT : place.path();
  }

  boolean isRemoved() {
    return removed;
  }

  boolean isUnflushed() {
    return unflushed;
  }

  void setUnflushed(boolean is) {
    unflushed = is;
  }

  // What follows is for Entries, under its lock.

  void moveTo(Place newPlace) {
    place = newPlace;
    unflushed = true;
  }

  void remove() {
    removed = true;
  }

  void use() {
    users++;
  }

  /** Whether that was the last user. */
  boolean leave() {
    return --users == 0;
  }
}
