package org.sumbawa.server.report;

import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.sumbawa.events.server.Event1016ReopenFailure;
import org.sumbawa.events.server.Event1017HandleScavenge;
import org.sumbawa.events.server.Event650FileOpen;
import org.sumbawa.events.server.Event651FileDisconnect;
import org.sumbawa.events.server.Event652FileReconnect;
import org.sumbawa.events.server.Event653FileSuspend;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.server.Event655FileTimeout;
import org.sumbawa.events.server.Event656FileTerminate;
import org.sumbawa.events.server.Event657FileCCFClose;
import org.sumbawa.events.server.Event658FileCCFCloseAudit;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.Attachment;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.OpenTransition;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.server.state.TreeState;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateAction;

/**
 * Begins, keeps and ends opens: each method takes one arrow and raises its event. MS-SMB2 3.3.4.17, 3.3.5.9, 3.3.6.2 and
 * 3.3.7.1.
 */
public final class OpenLifetimes {
  private final ServerState server;
  private final PersistentOpens persistent;
  private final Queue<LocalOpen> suspended = new ConcurrentLinkedQueue<>();

  OpenLifetimes(ServerState server) {
    this.server = server;
    persistent = new PersistentOpens(server);
  }

  /** Those that outlive the server. */
  public PersistentOpens persistent() {
    return persistent;
  }

  /** Something was opened: 650. */
  public void established(Open open) {
    server.opens().put(open.durableFileId(), open);
    open.session().opens().put(open.fileId().volatile_(), open);
    server.events().raise(Event650FileOpen.TYPE, () -> {
      var local = open.file();
      var intent = local.map(file -> file.intent());
      return new Event650FileOpen(open.guid(), open.tree().guid(), open.session().guid(),
          open.connection().map(Connection::guid).orElse(Guid.NONE), open.tree().share().guid(), open.name(),
          Guid.NONE, local.map(file -> file.grantedAccess().bits()).orElse(0),
          local.map(file -> file.shareAccess().bits()).orElse(0),
          intent.map(i -> i.options().bits()).orElse(0), intent.map(i -> i.attributes().bits()).orElse(0),
          false, false);
    });
    if (open.tree().state() == TreeState.GONE) {
      terminate(open);
    }
  }

  /**
   * Its session ended, and its client may come back: 651. MS-SMB2 3.3.7.1.
   *
   * <p>Whoever wants the file meanwhile breaks what its client caches, and finds it preserved then; or did so before, and
   * is seen by the open.
   */
  void preserve(Open open) {
    // Once it is kept its client may be back with another session.
    var session = open.session();
    long number = open.fileId().volatile_();
    var keeping = open.isPreservable() && (open.isPersistent() || hasRoom())
        ? open.preserve(OpenTransition.DISCONNECT, server.now(), server.environment().timers(),
            scavenger(open))
        : Open.Keeping.REFUSED;
    switch (keeping) {
      case KEPT -> {
        session.opens().remove(number, open);
        server.events().raise(Event651FileDisconnect.TYPE, () -> new Event651FileDisconnect(open.guid()));
      }
      case GIVEN_UP -> terminated(open);
      case REFUSED -> terminate(open);
    }
  }

  /**
   * It was there before the server itself ended: 653, unless that one has told it. MS-SMB2 3.3.5.9.12 lets its client have
   * it back.
   */
  public void restored(Open open, CreateAction action, boolean told) {
    open.preserve(OpenTransition.RESTORE, server.now(), server.environment().timers(), scavenger(open));
    server.opens().put(open.durableFileId(), open);
    if (!told) {
      server.events().raise(Event653FileSuspend.TYPE, () -> new Event653FileSuspend(open.guid()));
    }
    persistent.goOn(open, action);
  }

  /**
   * The server ends: what outlives it is left to the next one, 653; anything else ends with it, 656. Until
   * {@link #letGoSuspended} nobody else gets what it held.
   */
  void suspend(Open open) {
    if (!open.isPersistent()) {
      terminate(open);
    } else if (open.tryTake(OpenTransition.SUSPEND)) {
      persistent.suspend(open);
      server.opens().remove(open.durableFileId(), open);
      open.session().opens().remove(open.fileId().volatile_(), open);
      open.file().ifPresent(suspended::add);
      server.events().raise(Event653FileSuspend.TYPE, () -> new Event653FileSuspend(open.guid()));
    }
  }

  /** Durable ones only: those that outlive the server have room of their own. */
  private boolean hasRoom() {
    long kept = server.opens().values().stream()
        .filter(open -> open.state() == OpenState.PRESERVED && !open.isPersistent()).count();
    return kept < server.settings().limits().maxPreservedOpens();
  }

  /** Its client came back for it: 652. False if it is not waiting any more. MS-SMB2 3.3.5.9.7 and 3.3.5.9.12. */
  public boolean reconnected(Open open, Attachment to) {
    if (!open.reconnect(to)) {
      return false;
    }
    open.session().opens().put(open.fileId().volatile_(), open);
    server.events().raise(Event652FileReconnect.TYPE,
        () -> new Event652FileReconnect(open.guid(), to.tree().guid(), to.tree().session().guid(),
            to.connection().map(Connection::guid).orElse(Guid.NONE)));
    if (to.tree().state() == TreeState.GONE) {
      preserve(open);
    }
    return true;
  }

  /** Closing a file and forgetting a handle may take their time, which the timers of others have not. */
  private Runnable scavenger(Open open) {
    return () -> server.environment().work().execute(() -> timedOut(open));
  }

  /** Its client did not come back: 655, and 1017 for administrators. MS-SMB2 3.3.6.2 and 3.3.6.4. */
  private void timedOut(Open open) {
    if (open.timeOut(server.now())) {
      end(open);
      server.events().raise(Event655FileTimeout.TYPE, () -> new Event655FileTimeout(open.guid()));
      boolean resilient = open.durability() instanceof Durability.Resilient;
      server.events().raise(Event1017HandleScavenge.TYPE,
          () -> new Event1017HandleScavenge(!resilient, resilient, open.durableFileId(),
              open.fileId().volatile_(), open.identity().createGuid(), open.tree().share().name(),
              open.name()));
    }
  }

  /** A client did not get back what it asked for: 1016. */
  public void reopenFailed(Connection connection, TreeConnect tree, Optional<Open> open, String name,
      NtStatus status, ReopenFailure where) {
    server.events().raise(Event1016ReopenFailure.TYPE, () -> {
      var durability = open.map(Open::durability).orElse(Durability.NONE);
      return new Event1016ReopenFailure(status.value(), 0, connection.guid(), connection.clientName(),
          connection.remote(), tree.share().name(), tree.session().userName(), tree.session().id(), name,
          durability instanceof Durability.Durable, durability instanceof Durability.Resilient,
          durability instanceof Durability.Persistent,
          open.map(o -> o.identity().createGuid()).orElse(Guid.NONE), where.number());
    });
  }

  /** The application that made it opened the file anew from elsewhere: 657. MS-SMB2 3.3.5.9.13. */
  public void failedOver(Open open) {
    if (open.tryTake(OpenTransition.FAIL_OVER)) {
      end(open);
      server.events().raise(Event657FileCCFClose.TYPE,
          () -> new Event657FileCCFClose(open.guid(), open.identity().appInstanceId()));
    }
  }

  /** Ends the opens of a share that wait for their clients. */
  public void terminatePreserved(Share share) {
    for (var open : List.copyOf(server.opens().values())) {
      if (open.tree().share() == share && open.state() == OpenState.PRESERVED) {
        terminate(open);
      }
    }
  }

  /** The server ends: so do the opens that wait for their clients, unless they outlive it. */
  public void suspendPreserved() {
    for (var open : List.copyOf(server.opens().values())) {
      if (open.state() == OpenState.PRESERVED) {
        suspend(open);
      }
    }
  }

  /** Lets go of what is left to the next server: nobody is here any more to take it. */
  public void letGoSuspended() {
    for (var file = suspended.poll(); file != null; file = suspended.poll()) {
      file.suspend();
    }
  }

  /** The client closed it: 654. */
  public void closed(Open open) {
    if (open.tryTake(OpenTransition.CLOSE)) {
      end(open);
      server.events().raise(Event654FileClose.TYPE, () -> new Event654FileClose(open.guid()));
    }
  }

  /** The server ends an open: 656. False if it had ended already. */
  public boolean terminate(Open open) {
    if (!open.tryTake(OpenTransition.TERMINATE)) {
      return false;
    }
    terminated(open);
    return true;
  }

  /**
   * Others need what its client caches, which cannot be told: 656, on another thread. False if the client is back, and can
   * be told. MS-SMB2 3.3.4.6 and 3.3.4.7.
   */
  public boolean giveUp(Open open) {
    if (!open.giveUp()) {
      return open.state() == OpenState.GONE;
    }
    server.environment().work().execute(() -> terminated(open));
    return true;
  }

  private void terminated(Open open) {
    end(open);
    server.events().raise(Event656FileTerminate.TYPE, () -> new Event656FileTerminate(open.guid()));
  }

  /** An administrator ends an open: 658 beside. False if it had ended already. MS-SMB2 3.3.4.17. */
  public boolean closedBy(Open open, Administrator by) {
    var name = open.name();
    if (!terminate(open)) {
      return false;
    }
    server.events().raise(Event658FileCCFCloseAudit.TYPE,
        () -> new Event658FileCCFCloseAudit(name, by.user(), by.computer(), open.tree().share().name()));
    return true;
  }

  private void end(Open open) {
    server.namedCreates().ended(open);
    server.opens().remove(open.durableFileId(), open);
    open.session().opens().remove(open.fileId().volatile_(), open);
    open.close();
    persistent.end(open);
  }
}
