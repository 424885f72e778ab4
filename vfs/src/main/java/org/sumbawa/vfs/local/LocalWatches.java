package org.sumbawa.vfs.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.sumbawa.core.Threads;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.ForeignChange;
import org.sumbawa.vfs.ForwardingHandle;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.Watches;
import org.sumbawa.vfs.kernel.Inotify;
import org.sumbawa.vfs.kernel.Inotify.Event;
import org.sumbawa.vfs.kernel.Stat;

/**
 * Listens to the kernel for what others change.
 *
 * <p>The kernel does not say who changed something. Who changes something through this file system therefore says so
 * before and after. The kernel puts an event into its queue before the call that caused it returns; so whatever it tells
 * of the same file from the beginning of a change of ours until the queue was seen empty after its end, is ours, or
 * happened together with ours. Reading the queue and looking for marks is one step, under the lock.
 */
final class LocalWatches implements Watches {
  /** How long half of a move waits for its other half. */
  private static final int PATIENCE_MILLIS = 10;
  private static final int FOR_EVER = -1;
  private static final Pattern NO_NAME = Pattern.compile("#\\d+");
  /** How many pieces of the queue are read before what they tell is told. */
  private static final int MOST_READINGS = 16;

  private final Inotify inotify;
  private final Runnable overflow;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Integer, List<Watched>> watched = new HashMap<>();
  private final OwnChanges own = new OwnChanges();
  private final EventPairs pairs = new EventPairs();
  private volatile boolean idle = true;
  private volatile boolean closed;

  private LocalWatches(Inotify inotify, Runnable overflow) {
    this.inotify = inotify;
    this.overflow = overflow;
  }

  /** Begins to listen. */
  static LocalWatches start(Threads threads, Runnable overflow) throws VfsException {
    var watches = new LocalWatches(Inotify.open(), overflow);
    threads.start("smb-watch", watches::run);
    return watches;
  }

  /** A file or folder that is watched. */
  private static final class Watched {
    private final LocalHandle handle;
    private final FileKey key;
    private final boolean directory;
    private final FilePath path;
    private final Listener listener;

    private Watched(LocalHandle handle, Listener listener) {
      this.handle = handle;
      this.key = handle.key();
      this.directory = handle.file().stat().isDirectory();
      this.path = handle.path();
      this.listener = listener;
    }

    /** Whether an event is no news, or of what no client sees. */
    boolean isOurs(Event event, OwnChanges own) {
      var name = EventPairs.name(event);
      if (name.isEmpty()) {
        return directory || own.has(key) || own.has(handle.path());
      }
      return isNoName(event, name) || Moves.isPassing(name) || (path.isRoot() && SideStore.isFolder(name))
          || own.has(path.child(name));
    }

    /** Whether it was a file, and its last name is gone. */
    boolean hasNoName() {
      try {
        return !directory && Stat.of(handle.file().descriptor()).links() == 0;
      } catch (VfsException closedMeanwhile) {
        return false;
      }
    }

    void wentItself() {
      listener.changed(new ForeignChange.Went("", directory));
    }

    /** A file that was made without a name is called by its number. */
    private static boolean isNoName(Event event, String name) {
      return event.is(Inotify.ATTRIB | Inotify.MODIFY) && NO_NAME.matcher(name).matches();
    }
  }

  @Override
  public Watch watch(Handle handle, Listener listener) throws VfsException {
    if (!(ForwardingHandle.innermost(handle) instanceof LocalHandle file)) {
      throw new VfsException(Reason.NOT_SUPPORTED, "only files and folders are watched");
    }
    var one = new Watched(file, listener);
    lock.lock();
    try {
      if (closed) {
        throw new VfsException(Reason.GONE, "nothing is told any more");
      }
      int number = inotify.add(file.file().descriptor());
      watched.computeIfAbsent(number, n -> new ArrayList<>(1)).add(one);
      idle = false;
      return () -> end(number, one);
    } finally {
      lock.unlock();
    }
  }

  private void end(int number, Watched one) {
    lock.lock();
    try {
      var all = watched.get(number);
      if (all != null && all.removeIf(other -> other == one) && all.isEmpty()) {
        watched.remove(number);
        inotify.remove(number);
        idle = watched.isEmpty();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether nothing is watched, and nobody needs to say what it changes. */
  boolean isIdle() {
    return idle;
  }

  /** Somebody is about to change something through this file system. */
  void begin(OwnChanges.Mark mark) {
    lock.lock();
    try {
      own.begin(mark);
    } finally {
      lock.unlock();
    }
  }

  /** It is done. */
  void end(OwnChanges.Mark mark) {
    lock.lock();
    try {
      own.end(mark);
      if (inotify.isEmpty()) {
        own.seen();
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    try (inotify) {
      while (!closed) {
        inotify.await(pairs.isWaiting() ? PATIENCE_MILLIS : FOR_EVER);
        collect().forEach(Runnable::run);
      }
    } catch (VfsException queueFailed) {
      overflow.run();
    } finally {
      closed = true;
    }
  }

  /** What there is to be told. */
  private List<Runnable> collect() throws VfsException {
    var tellings = new ArrayList<Runnable>();
    lock.lock();
    try {
      for (int readings = 0; readings < MOST_READINGS; readings++) {
        var events = inotify.read();
        if (events.isEmpty()) {
          own.seen();
          if (readings == 0) {
            tell(pairs.giveUp(), tellings);
          }
          break;
        }
        events.forEach(event -> take(event, tellings));
      }
    } finally {
      lock.unlock();
    }
    return tellings;
  }

  private void take(Event event, List<Runnable> tellings) {
    if (event.is(Inotify.OVERFLOW)) {
      tellings.add(overflow);
      return;
    }
    var all = watched.get(event.watch());
    if (all == null) {
      return;
    }
    if (event.is(Inotify.IGNORED)) {
      all.forEach(one -> tellings.add(one::wentItself));
      watched.remove(event.watch());
      idle = watched.isEmpty();
    } else if (event.name().isEmpty() && event.is(Inotify.ATTRIB)
        && all.stream().anyMatch(Watched::hasNoName)) {
      all.stream().filter(one -> !one.isOurs(event, own)).forEach(one -> tellings.add(one::wentItself));
    } else if (all.stream().noneMatch(one -> one.isOurs(event, own))) {
      tell(pairs.take(event), tellings);
    }
  }

  private void tell(List<EventPairs.Told> changes, List<Runnable> tellings) {
    for (var told : changes) {
      for (var one : watched.getOrDefault(told.watch(), List.of())) {
        tellings.add(() -> one.listener.changed(told.change()));
      }
    }
  }

  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    inotify.ring();
  }
}
