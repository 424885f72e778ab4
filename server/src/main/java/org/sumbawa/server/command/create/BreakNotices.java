package org.sumbawa.server.command.create;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.LeaseHolder;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/**
 * Tells clients that what they cache breaks. What waits for a client that cannot be told gives way at once. MS-SMB2
 * 3.3.4.6 and 3.3.4.7.
 */
final class BreakNotices {
  private final ServerState server;
  private final OpenLifetimes opens;
  private final BreakDelivery delivery;

  BreakNotices(ServerState server, Outbox outbox, OpenLifetimes opens) {
    this.server = server;
    this.opens = opens;
    delivery = new BreakDelivery(server, outbox);
  }

  /** An oplock breaks. */
  void oplock(Open open, OplockLevel to) {
    if (open.state() == OpenState.PRESERVED && givenUp(List.of(open))) {
      return;
    }
    var session = open.session();
    boolean sealed = open.tree().share().settings().encryptData();
    boolean answered = isExclusive(open);
    var notice = new OplockBreak.Notification(to, open.fileId());
    delivery.send(new BreakDelivery.Notice(() -> connections(open),
        channel -> message(channel, Optional.of(session), Optional.of(open), sealed, notice), answered,
        () -> !answered || isExclusive(open)));
  }

  /** Until a break of such an oplock is acknowledged, it is held. */
  private static boolean isExclusive(Open open) {
    return open.file().filter(file -> file.cache() instanceof CacheAnswer.Oplock oplock
        && (oplock.level() == OplockLevel.BATCH || oplock.level() == OplockLevel.EXCLUSIVE)).isPresent();
  }

  /**
   * A lease breaks: its client is told on the first of its connections that takes it.
   *
   * @param opener the open that asked for the lease
   * @param sealed whether its share wants its messages sealed
   */
  void lease(LeaseHolder.Break told, Optional<Open> opener, boolean sealed) {
    var about = opener.filter(open -> open.state() == OpenState.ESTABLISHED);
    var sharing = about.isPresent() ? List.<Open>of() : sharing(told.id());
    boolean waiting =
        !sharing.isEmpty() && sharing.stream().allMatch(open -> open.state() == OpenState.PRESERVED);
    boolean unheard =
        waiting && (connections(told.id()).findAny().isEmpty() || !told.to().has(LeaseState.HANDLE_CACHING));
    if (unheard && sharing.stream().noneMatch(Open::isPersistent) && givenUp(sharing)) {
      return;
    }
    boolean answered = told.acknowledgmentRequired();
    var flags = answered ? LeaseBreakFlags.ACK_REQUIRED : LeaseBreakFlags.NONE;
    var notice = new LeaseBreak.Notification(told.epoch(), flags, told.id().key(), told.from(), told.to());
    delivery.send(new BreakDelivery.Notice(() -> connections(told.id()),
        channel -> message(channel, Optional.empty(), about, sealed, notice), answered,
        () -> !answered || isBreaking(told)));
  }

  private boolean isBreaking(LeaseHolder.Break told) {
    return sharing(told.id()).stream().flatMap(open -> open.file().stream())
        .anyMatch(file -> file.cache() instanceof CacheAnswer.Lease lease && lease.breaking()
            && lease.state().equals(told.from()));
  }

  /** The opens that share a lease. */
  private List<Open> sharing(CacheRequest.LeaseId id) {
    return server.opens().values().stream()
        .filter(open -> open.identity().clientGuid().equals(id.clientGuid()) && open.file()
            .filter(file -> file.cache() instanceof CacheAnswer.Lease lease && lease.key().equals(id.key()))
            .isPresent())
        .toList();
  }

  /**
   * What a client keeps by its cache is not kept against others: they would wait for nobody. False if it is back for any of
   * it, and can be told.
   */
  private boolean givenUp(List<Open> unreachable) {
    boolean all = true;
    for (var open : unreachable) {
      if (open.durability() instanceof Durability.Durable) {
        all &= opens.giveUp(open);
      }
    }
    return all;
  }

  /** The one that the file was opened on, then the others. MS-SMB2 3.3.4.1.6. */
  private static Stream<Connection> connections(Open open) {
    var channels = open.session().channels().stream().map(Session.Channel::connection);
    return Stream.concat(open.connection().stream(), inOrder(channels)).distinct()
        .filter(BreakNotices::isAlive);
  }

  private Stream<Connection> connections(CacheRequest.LeaseId id) {
    return inOrder(server.connections().values().stream()
        .filter(c -> c.negotiated().filter(terms -> terms.clientGuid().equals(id.clientGuid())).isPresent()));
  }

  private static Stream<Connection> inOrder(Stream<Connection> connections) {
    return connections.filter(BreakNotices::isAlive).sorted(Comparator.comparing(Connection::accepted));
  }

  private static boolean isAlive(Connection connection) {
    return connection.state() != ConnectionState.GONE;
  }

  private static Answer message(Connection channel, Optional<Session> session, Optional<Open> about,
      boolean shareSeals, ResponseBody notice) {
    var header = Header.request(Command.OPLOCK_BREAK, Header.UNSOLICITED).respond(NtStatus.SUCCESS, 0)
        .withSessionId(session.map(Session::id).orElse(0L));
    var sealAs = session.filter(s -> mustSeal(s, shareSeals))
        .or(() -> channel.sessions().stream().filter(s -> mustSeal(s, shareSeals)).findFirst());
    var unasked = Origin.unasked(header.messageId());
    return new Answer(header, notice, Optional.empty(), sealAs, about.map(unasked::about).orElse(unasked));
  }

  private static boolean mustSeal(Session session, boolean shareSeals) {
    return session.encryptData() || (shareSeals && session.sealing().isPresent());
  }
}
