package org.sumbawa.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Negotiated;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.ClientDescription;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** Who uses what now, and how an administrator ends it. MS-SMB2 3.3.4.12 and 3.3.4.17 to 3.3.4.20. */
final class Uses {
  private static final CacheAnswer NOTHING = new CacheAnswer.Oplock(OplockLevel.NONE);

  /** What may be done with a pipe, of which everyone has one of their own. */
  private static final AccessMask PIPE = AccessMask.FILE_GENERIC_READ.or(AccessMask.FILE_GENERIC_WRITE);

  private final ServerState server;
  private final Lifetimes lifetimes;

  Uses(ServerState server, Lifetimes lifetimes) {
    this.server = server;
    this.lifetimes = lifetimes;
  }

  /** The sessions of those who have come in, the oldest first. */
  List<SessionDescription> sessions() {
    return server.sessions().values().stream().map(this::describe).flatMap(Optional::stream)
        .sorted(Comparator.comparing(SessionDescription::since)).toList();
  }

  /** Everything that is open, the oldest first. */
  List<OpenDescription> opens() {
    return server.opens().values().stream().map(this::describe)
        .sorted(Comparator.comparingLong(OpenDescription::id)).toList();
  }

  /** Ends an open; whether there was one. */
  boolean closeOpen(long id, Administrator by) {
    var open = server.opens().get(id);
    return open != null && lifetimes.opens().closedBy(open, by);
  }

  /** Ends a session; whether there was one. */
  boolean closeSession(long id, Administrator by) {
    var session = server.sessions().get(id);
    return session != null && session.authenticated().isPresent() && lifetimes.closedBy(session, by);
  }

  /** A session without a connection is about to end, and one that nobody has proved to be theirs is nobody's. */
  private Optional<SessionDescription> describe(Session session) {
    var connection = session.channels().stream().map(Session.Channel::connection).findFirst();
    var client = connection.flatMap(c -> c.negotiated().map(terms -> describe(c, terms)));
    if (client.isEmpty() || session.authenticated().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SessionDescription(session.id(), session.userName(),
        session.subject().identity().kind() == Identity.Kind.GUEST, client.get(), session.signingRequired(),
        session.encryptData(), session.created(), between(session.lastUse(), server.now()),
        session.opens().size(), session.channels().size()));
  }

  private static ClientDescription describe(Connection connection, Negotiated terms) {
    return new ClientDescription(connection.clientAddress(), connection.clientName(), terms.dialect(),
        connection.link().transportName());
  }

  private OpenDescription describe(Open open) {
    var file = open.file();
    boolean preserved = open.state() == OpenState.PRESERVED;
    var waits = preserved ? between(server.now(), open.preservedUntil()) : Duration.ZERO;
    return new OpenDescription(open.durableFileId(), open.tree().share().name(), open.name(), user(open),
        open.connection().map(Connection::clientAddress).orElse(""),
        file.map(LocalOpen::grantedAccess).orElse(PIPE),
        file.map(LocalOpen::shareAccess).orElse(ShareAccess.NONE), file.map(LocalOpen::cache).orElse(NOTHING),
        file.map(LocalOpen::lockCount).orElse(0), open.created(), preserved, waits);
  }

  /** Who opened it: of a file that was open before the server was started, no session tells. */
  private static String user(Open open) {
    return open.file().map(file -> file.subject().identity().fullName()).orElseGet(open.session()::userName);
  }

  /** Never less than nothing: the clock goes on while this is asked. */
  private static Duration between(Instant from, Instant to) {
    return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
  }
}
