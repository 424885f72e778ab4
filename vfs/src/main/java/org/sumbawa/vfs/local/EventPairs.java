package org.sumbawa.vfs.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.ForeignChange;
import org.sumbawa.vfs.ForeignChange.AttributesModified;
import org.sumbawa.vfs.ForeignChange.Came;
import org.sumbawa.vfs.ForeignChange.DataModified;
import org.sumbawa.vfs.ForeignChange.Renamed;
import org.sumbawa.vfs.ForeignChange.Went;
import org.sumbawa.vfs.kernel.Inotify;
import org.sumbawa.vfs.kernel.Inotify.Event;
import org.sumbawa.vfs.names.StoredName;

/** Makes changes of the kernel's events; the halves of a move, which follow each other, become one. */
final class EventPairs {
  private @Nullable Event half;

  /** A change, and the watch that tells it. */
  record Told(int watch, ForeignChange change) {}

  /** Whether there is a half whose other half may come, or may not. */
  boolean isWaiting() {
    return half != null;
  }

  /** What an event tells, and before it the half that waited for another. */
  List<Told> take(Event event) {
    var told = new ArrayList<Told>(2);
    var from = half;
    boolean pair = from != null && event.is(Inotify.MOVED_TO) && event.cookie() == from.cookie()
        && event.watch() == from.watch();
    if (pair && from != null) {
      half = null;
      told.add(new Told(event.watch(), new Renamed(name(from), name(event), event.is(Inotify.DIRECTORY))));
      return told;
    }
    told.addAll(giveUp());
    if (event.is(Inotify.MOVED_FROM)) {
      half = event;
    } else {
      single(event).ifPresent(change -> told.add(new Told(event.watch(), change)));
    }
    return told;
  }

  /** What waited for its other half has gone out of sight. */
  List<Told> giveUp() {
    var from = half;
    half = null;
    return from == null
        ? List.of()
        : List.of(new Told(from.watch(), new Went(name(from), from.is(Inotify.DIRECTORY))));
  }

  private static Optional<ForeignChange> single(Event event) {
    boolean directory = event.is(Inotify.DIRECTORY);
    if (event.is(Inotify.CREATE | Inotify.MOVED_TO)) {
      return Optional.of(new Came(name(event), directory, event.is(Inotify.MOVED_TO)));
    }
    if (event.is(Inotify.DELETE)) {
      return Optional.of(new Went(name(event), directory));
    }
    if (event.is(Inotify.MODIFY)) {
      return Optional.of(new DataModified(name(event)));
    }
    if (event.is(Inotify.ATTRIB)) {
      return Optional.of(new AttributesModified(name(event)));
    }
    return event.is(Inotify.MOVE_SELF) ? Optional.of(new Went("", directory)) : Optional.empty();
  }

  /** The name as clients see it. */
  static String name(Event event) {
    return StoredName.ofDisk(event.name().toByteArray()).shown();
  }
}
