package org.sumbawa.server.report;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sumbawa.events.server.Event1002RkfFailure;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.PersistentHandle;
import org.sumbawa.server.state.PersistentHandleCodec;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.Keeper;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.CreateAction;

/**
 * The opens that outlive the server, and what keeps them: each change of one is kept before anybody is told of it. MS-SMB2
 * 3.3.1.10 (IsPersistent).
 */
public final class PersistentOpens {
  private final ServerState server;
  private final ConcurrentHashMap<Long, Kept> all = new ConcurrentHashMap<>();

  /** The latest of each name: clients may use a name again. */
  private final ConcurrentHashMap<Guid, Kept> named = new ConcurrentHashMap<>();

  PersistentOpens(ServerState server) {
    this.server = server;
  }

  /**
   * One of them.
   *
   * @param action what its CREATE did to the file
   */
  public record Named(Open open, CreateAction action) {}

  /** Keeps one open; of changes that come at once, what was true last is kept. */
  private final class Kept implements Keeper {
    private final Named what;
    private final DurableHandleStore store;
    private boolean over;

    Kept(Named what, DurableHandleStore store) {
      this.what = what;
      this.store = store;
    }

    @Override
    public boolean keep() {
      return keep(false);
    }

    synchronized boolean keep(boolean suspended) {
      if (over) {
        return true;
      }
      over = suspended;
      var open = what.open();
      try {
        store.put(open.durableFileId(),
            PersistentHandleCodec.encode(PersistentHandle.of(open, what.action(), suspended)));
        return true;
      } catch (IOException failed) {
        failed(open);
        return false;
      }
    }

    synchronized void forget() {
      if (over) {
        return;
      }
      over = true;
      try {
        store.remove(what.open().durableFileId());
      } catch (IOException failed) {
        failed(what.open());
      }
    }
  }

  /** Keeps an open that nobody knows yet; false if it could not be kept, and ends with the server: 1002. */
  public boolean begin(Open open, CreateAction action) {
    if (server.durableHandles().isEmpty()) {
      return false;
    }
    if (all.size() >= server.settings().limits().maxPreservedOpens()) {
      failed(open);
      return false;
    }
    var kept = new Kept(new Named(open, action), server.durableHandles().get());
    var file = open.file().orElseThrow();
    file.keptBy(kept);
    if (!kept.keep()) {
      file.keptBy(null);
      return false;
    }
    enter(kept);
    return true;
  }

  /** Goes on to keep an open that was kept before the server itself ended. */
  void goOn(Open open, CreateAction action) {
    var kept = new Kept(new Named(open, action), server.durableHandles().orElseThrow());
    open.file().orElseThrow().keptBy(kept);
    enter(kept);
  }

  private void enter(Kept kept) {
    var open = kept.what.open();
    all.put(open.durableFileId(), kept);
    named.put(open.identity().createGuid(), kept);
  }

  /** The one whose CREATE had this name. */
  public Optional<Named> find(Guid createGuid) {
    return Optional.ofNullable(named.get(createGuid)).map(kept -> kept.what);
  }

  /** It has ended. */
  public void end(Open open) {
    remove(open).ifPresent(Kept::forget);
  }

  /** The server ends, and the next one shall find it as it is. */
  void suspend(Open open) {
    remove(open).ifPresent(kept -> kept.keep(true));
  }

  private Optional<Kept> remove(Open open) {
    var kept = Optional.ofNullable(all.remove(open.durableFileId()));
    kept.ifPresent(known -> named.remove(open.identity().createGuid(), known));
    return kept;
  }

  private void failed(Open open) {
    server.events().raise(Event1002RkfFailure.TYPE,
        () -> new Event1002RkfFailure(server.settings().identity().serverName(), open.tree().share().name(),
            open.name()));
  }
}
