package org.sumbawa.server.command.create;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Answer;
import org.sumbawa.server.exchange.Origin;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ConnectionState;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.OpenState;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.LeaseHolder;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** What one CREATE asks to cache, and how its client is told of breaks. MS-SMB2 3.3.5.9.8, 3.3.4.6 and 3.3.4.7. */
final class CacheHolders {
  private final ServerState server;
  private final Outbox outbox;
  private final Connection connection;
  private final TreeConnect tree;
  private @Nullable Open open;
  private @Nullable OplockLevel early;

  CacheHolders(ServerState server, Outbox outbox, Admitted<Create.Request> admitted) {
    this.server = server;
    this.outbox = outbox;
    connection = admitted.connection();
    tree = admitted.tree();
  }

  /** What is asked for, as far as the dialect and the settings have it. */
  CacheRequest request(Create.Request request) {
    var settings = server.settings().caching();
    if (request.oplockLevel() == OplockLevel.LEASE) {
      return request.context(LeaseContext.class).filter(lease -> settings.enableLeasing()).map(this::lease)
          .orElse(CacheRequest.NONE);
    }
    return settings.enableOplocks() && request.oplockLevel() != OplockLevel.NONE
        ? new CacheRequest.Oplock(request.oplockLevel(), this::oplockBroken)
        : CacheRequest.NONE;
  }

  private CacheRequest lease(LeaseContext context) {
    var terms = connection.terms();
    var guid = terms.clientGuid();
    return switch (context) {
      case LeaseContext.V1 v1 when terms.dialect().isAtLeast(Dialect.V2_1) ->
        new CacheRequest.Lease(new CacheRequest.LeaseId(guid, v1.leaseKey()), v1.state(), 1, 0, Guid.NONE,
            told -> leaseBroken(guid, told));
      case LeaseContext.V2 v2 when terms.dialect().isSmb3() ->
        new CacheRequest.Lease(new CacheRequest.LeaseId(guid, v2.leaseKey()), v2.state(), 2, v2.epoch(),
            v2.flags().has(LeaseFlags.PARENT_LEASE_KEY_SET) ? v2.parentLeaseKey() : Guid.NONE,
            told -> leaseBroken(guid, told));
      default -> CacheRequest.NONE;
    };
  }

  /** The level that the answer tells. */
  static OplockLevel level(CacheAnswer answer) {
    return switch (answer) {
      case CacheAnswer.Oplock oplock -> oplock.level();
      case CacheAnswer.Lease lease -> OplockLevel.LEASE;
    };
  }

  /** The context that the answer brings for a lease. */
  static Optional<CreateResponseContext> context(CacheAnswer answer) {
    if (!(answer instanceof CacheAnswer.Lease lease)) {
      return Optional.empty();
    }
    var flags = lease.breaking() ? LeaseFlags.BREAK_IN_PROGRESS : LeaseFlags.NONE;
    if (lease.version() == 1) {
      return Optional.of(new LeaseContext.V1(lease.key(), lease.state(), flags));
    }
    boolean parent = !lease.parentKey().equals(Guid.NONE);
    return Optional.of(new LeaseContext.V2(lease.key(), lease.state(),
        parent ? flags.or(LeaseFlags.PARENT_LEASE_KEY_SET) : flags, lease.parentKey(), lease.epoch()));
  }

  /** The open can be named now; a break that came before is told now. */
  void established(Open made) {
    OplockLevel waiting;
    synchronized (this) {
      open = made;
      waiting = early;
      early = null;
    }
    if (waiting != null) {
      tell(made, waiting);
    }
  }

  private void oplockBroken(OplockLevel to, boolean acknowledgmentRequired) {
    Open named;
    synchronized (this) {
      named = open;
      if (named == null) {
        early = to;
        return;
      }
    }
    tell(named, to);
  }

  private void tell(Open named, OplockLevel to) {
    var session = named.session();
    var channel = named.connection().state() != ConnectionState.GONE
        ? Optional.of(named.connection())
        : session.channels().stream().map(Session.Channel::connection).findFirst();
    channel.ifPresent(c -> send(c, Optional.of(session), Optional.of(named),
        new OplockBreak.Notification(to, named.fileId())));
  }

  /** Goes to any connection of the client: which one is left. MS-SMB2 3.3.4.7. */
  private void leaseBroken(Guid clientGuid, LeaseHolder.Break told) {
    var flags = told.acknowledgmentRequired() ? LeaseBreakFlags.ACK_REQUIRED : LeaseBreakFlags.NONE;
    var notice = new LeaseBreak.Notification(told.epoch(), flags, told.id().key(), told.from(), told.to());
    channel(clientGuid).ifPresent(c -> send(c, Optional.empty(), holder(), notice));
  }

  /** The connection that asked for the lease, while it lives; then any other of the client. */
  private Optional<Connection> channel(Guid clientGuid) {
    if (connection.state() != ConnectionState.GONE) {
      return Optional.of(connection);
    }
    return server.connections().values().stream()
        .filter(c -> c.negotiated().filter(terms -> terms.clientGuid().equals(clientGuid)).isPresent())
        .findFirst();
  }

  /** The open that asked for the lease, while it is one of those that share it. */
  private synchronized Optional<Open> holder() {
    return Optional.ofNullable(open).filter(o -> o.state() == OpenState.ESTABLISHED);
  }

  private void send(Connection channel, Optional<Session> session, Optional<Open> about,
      ResponseBody notice) {
    var header = Header.request(Command.OPLOCK_BREAK, Header.UNSOLICITED).respond(NtStatus.SUCCESS, 0)
        .withSessionId(session.map(Session::id).orElse(0L));
    boolean shareSeals = tree.share().settings().encryptData();
    var sealAs = session.filter(s -> mustSeal(s, shareSeals))
        .or(() -> channel.sessions().stream().filter(s -> mustSeal(s, shareSeals)).findFirst());
    var unasked = Origin.unasked(header.messageId());
    outbox.tell(channel,
        new Answer(header, notice, Optional.empty(), sealAs, about.map(unasked::about).orElse(unasked)));
  }

  private static boolean mustSeal(Session session, boolean shareSeals) {
    return session.encryptData() || (shareSeals && session.sealing().isPresent());
  }
}
