package org.sumbawa.server.report;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sumbawa.auth.Identity;
import org.sumbawa.events.server.Event1905SessionInvalidate;
import org.sumbawa.events.server.Event500ConnectionAccept;
import org.sumbawa.events.server.Event501ConnectionDisconnectEvent;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.events.server.Event550SessionAllocate;
import org.sumbawa.events.server.Event552SessionAuthenticated;
import org.sumbawa.events.server.Event553SessionBind;
import org.sumbawa.events.server.Event554SessionTerminate;
import org.sumbawa.events.server.Event555SessionClose;
import org.sumbawa.events.server.Event600TreeConnectAllocate;
import org.sumbawa.events.server.Event601TreeConnectDisconnect;
import org.sumbawa.events.server.Event602TreeConnectTerminate;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.ConnectionTransition;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.PendingRequests;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.SessionState;
import org.sumbawa.server.state.SessionTransition;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.server.state.TreeTransition;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.wire.dtyp.NtStatus;

/**
 * Begins and ends what lives: each method takes one arrow, raises its event, and ends what depends on it, inside out:
 * opens, tree connects, sessions, connections. MS-SMB2 3.3.4.8 to 3.3.4.17 and 3.3.7.1.
 */
public final class Lifetimes {
  /** Which of the servers on a machine it is: there is one. */
  private static final int DEFAULT_INSTANCE = 0;

  private final ServerState server;
  private final OpenLifetimes opens;

  /** For the things of one server. */
  public Lifetimes(ServerState server) {
    this.server = server;
    opens = new OpenLifetimes(server);
  }

  /** Those of opens. */
  public OpenLifetimes opens() {
    return opens;
  }

  /** A connection was accepted: 500. */
  public void accepted(Connection connection) {
    server.connections().put(connection.guid(), connection);
    server.events().raise(Event500ConnectionAccept.TYPE, () -> new Event500ConnectionAccept(connection.guid(),
        connection.remote(), connection.link().transportName()));
  }

  /** The peer ended a connection: 501. What waits on it and what only it carries ends too. */
  public void disconnected(Connection connection) {
    if (connection.tryTake(ConnectionTransition.DISCONNECT)) {
      server.events().raise(Event501ConnectionDisconnectEvent.TYPE,
          () -> new Event501ConnectionDisconnectEvent(connection.guid(), 0, connection.remote(),
              connection.link().transportName()));
      carriesNothing(connection, SessionEnd.CONNECTION_LOST);
    }
  }

  /** The server ended a connection: 502. */
  public void terminated(Connection connection, TerminateReason reason, NtStatus status) {
    if (connection.tryTake(ConnectionTransition.TERMINATE)) {
      server.events().raise(Event502ConnectionTerminate.TYPE,
          () -> new Event502ConnectionTerminate(connection.guid(), reason.number(), status.value(),
              connection.remote(), connection.link().transportName()));
      carriesNothing(connection,
          reason == TerminateReason.SERVER_STOPPING
              ? SessionEnd.SERVER_STOPPING
              : SessionEnd.CONNECTION_LOST);
    }
  }

  private void carriesNothing(Connection connection, SessionEnd reason) {
    server.connections().remove(connection.guid());
    var carried = List.copyOf(connection.sessions());
    for (var session : carried) {
      leave(session, connection, reason);
    }
    for (var request : connection.pending().end()) {
      carried.stream().filter(session -> livesOn(request, session)).findAny()
          .ifPresentOrElse(session -> session.adopt(request), request::cancel);
    }
  }

  private static boolean livesOn(PendingRequests.Pending request, Session session) {
    return request.outlivesConnection() && request.belongsTo(session.id())
        && session.state() != SessionState.GONE;
  }

  private void leave(Session session, Connection connection, SessionEnd reason) {
    connection.remove(session);
    if (session.unbind(connection)) {
      terminate(session, reason, connection.negotiated());
    }
  }

  /** A session was allocated: 550. */
  public void allocated(Session session, Connection connection) {
    server.events().raise(Event550SessionAllocate.TYPE,
        () -> new Event550SessionAllocate(session.guid(), connection.guid()));
    checkCarried(session, connection);
  }

  /** A connection that ended meanwhile did not see that it carried one session more. */
  private void checkCarried(Session session, Connection connection) {
    if (connection.state() == ConnectionState.GONE) {
      leave(session, connection, SessionEnd.CONNECTION_LOST);
    }
  }

  /** A session was bound to another connection: 553. */
  public void bound(Session session, Connection connection) {
    server.events().raise(Event553SessionBind.TYPE,
        () -> new Event553SessionBind(session.guid(), connection.guid(), session.guid()));
    checkCarried(session, connection);
  }

  /** A user proved who it is: 552. */
  public void authenticated(Session session, Connection connection, Identity identity) {
    server.events().raise(Event552SessionAuthenticated.TYPE,
        () -> new Event552SessionAuthenticated(session.guid(), connection.guid(), identity.user(),
            identity.domain()));
  }

  /** An authentication failed, and with it the session: 551 is raised by who knows why. */
  public void failed(Session session, Connection connection) {
    if (session.tryTake(SessionTransition.FAIL)) {
      end(session, connection.negotiated(), opens::terminate);
    }
  }

  /** The server ends a session: 554. False if it had ended already. */
  public boolean terminate(Session session, SessionEnd reason) {
    var anywhere = session.channels().stream().findAny().flatMap(c -> c.connection().negotiated());
    return terminate(session, reason, anywhere);
  }

  private boolean terminate(Session session, SessionEnd reason, Optional<Negotiated> client) {
    if (!session.tryTake(SessionTransition.TERMINATE)) {
      return false;
    }
    server.events().raise(Event554SessionTerminate.TYPE,
        () -> new Event554SessionTerminate(session.guid(), reason.number()));
    end(session, client, fate(reason));
    return true;
  }

  /**
   * An administrator ends a session: 554, which does not say who, and before it 658 for each of its files, which does.
   * False if it had ended already. MS-SMB2 3.3.4.12.
   */
  public boolean closedBy(Session session, Administrator by) {
    List.copyOf(session.opens().values()).forEach(open -> opens.closedBy(open, by));
    return terminate(session, SessionEnd.ADMINISTRATOR);
  }

  /** The periodic clean-up ends a session: 554, and 1905 with the reason in words. */
  public void cleanedUp(Session session, String reason) {
    if (terminate(session, SessionEnd.CLEANED_UP)) {
      server.events().raise(Event1905SessionInvalidate.TYPE,
          () -> new Event1905SessionInvalidate(session.id(), DEFAULT_INSTANCE, reason));
    }
  }

  /** The client logged off: 555. */
  public void loggedOff(Session session) {
    var anywhere = session.channels().stream().findAny().flatMap(c -> c.connection().negotiated());
    if (session.tryTake(SessionTransition.LOG_OFF)) {
      server.events().raise(Event555SessionClose.TYPE,
          () -> new Event555SessionClose(session.guid(), true, 0));
      end(session, anywhere, opens::preserve);
    }
  }

  /** What becomes of the opens of a session that ends. */
  private Consumer<Open> fate(SessionEnd reason) {
    return switch (reason) {
      case CONNECTION_LOST, REPLACED -> opens::preserve;
      case SERVER_STOPPING -> opens::suspend;
      default -> opens::terminate;
    };
  }

  private void end(Session session, Optional<Negotiated> client, Consumer<Open> fate) {
    server.sessions().remove(session.id());
    List.copyOf(session.opens().values()).forEach(fate);
    for (var tree : List.copyOf(session.trees().values())) {
      terminate(tree);
    }
    session.endAdopted();
    for (var channel : List.copyOf(session.channels())) {
      channel.connection().remove(session);
      session.unbind(channel.connection());
      channel.connection().pending().ofSession(session.id()).forEach(PendingRequests.Pending::cancel);
    }
    if (session.authenticated().isPresent()) {
      client.ifPresent(server::leaveClient);
    }
  }

  /** A share was entered: 600. */
  public void connected(TreeConnect tree, Connection connection) {
    var session = tree.session();
    session.trees().put(tree.id(), tree);
    server.events().raise(Event600TreeConnectAllocate.TYPE,
        () -> new Event600TreeConnectAllocate(tree.guid(), session.guid(), connection.guid(),
            tree.share().guid(), tree.share().name(), server.settings().identity().serverName(), 0));
    if (session.state() == SessionState.GONE) {
      terminate(tree);
    }
  }

  /** The client left a share: 601. Its opens there end. */
  public void disconnected(TreeConnect tree, Connection connection) {
    if (tree.tryTake(TreeTransition.DISCONNECT)) {
      server.events().raise(Event601TreeConnectDisconnect.TYPE,
          () -> new Event601TreeConnectDisconnect(tree.guid(), tree.session().guid(), connection.guid()));
      end(tree);
    }
  }

  /** The server ends a tree connect: 602. */
  public void terminate(TreeConnect tree) {
    if (tree.tryTake(TreeTransition.TERMINATE)) {
      server.events().raise(Event602TreeConnectTerminate.TYPE,
          () -> new Event602TreeConnectTerminate(tree.guid(), tree.session().guid()));
      end(tree);
    }
  }

  private void end(TreeConnect tree) {
    tree.session().trees().remove(tree.id(), tree);
    for (var open : List.copyOf(tree.session().opens().values())) {
      if (open.tree() == tree) {
        opens.terminate(open);
      }
    }
    tree.share().leave();
  }
}
