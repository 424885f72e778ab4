package org.sumbawa.vfs.local;

import java.util.HashMap;
import java.util.Map;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.local.Entry.Place;
import org.sumbawa.vfs.names.StoredName;

/** The names that are open. Each keeps its folder in use. */
final class Entries {
  private final Folders folders;
  private final Map<Place, Entry> byPlace = new HashMap<>();

  Entries(Folders folders) {
    this.folders = folders;
  }

  /** Somebody opens a name. Called under the folder's lock, so that nobody moves it meanwhile. */
  synchronized Entry enter(Place place, FileKey key) {
    var there = byPlace.get(place);
    if (there != null && there.key().equals(key)) {
      there.use();
      return there;
    }
    // What had that name before has lost it to something that others put there.
    folders.retain(place.folder());
    var entry = new Entry(key, place, false);
    byPlace.put(place, entry);
    return entry;
  }

  /** Somebody opens the root. */
  Entry enterRoot(Folder root) {
    folders.retain(root);
    return new Entry(root.key(), new Place(root, StoredName.ofDisk(new byte[0])), true);
  }

  /** Somebody closes it. */
  synchronized void leave(Entry entry) {
    if (entry.leave()) {
      byPlace.remove(entry.place(), entry);
      folders.release(entry.place().folder());
    }
  }

  /** A name moved; what had the name that it has now has none. */
  synchronized void moved(Entry entry, Place to) {
    var from = entry.place();
    removed(to);
    byPlace.remove(from, entry);
    folders.retain(to.folder());
    entry.moveTo(to);
    byPlace.put(to, entry);
    folders.release(from.folder());
  }

  /** A name is gone. */
  synchronized void removed(Place place) {
    var there = byPlace.remove(place);
    if (there != null) {
      there.remove();
    }
  }
}
