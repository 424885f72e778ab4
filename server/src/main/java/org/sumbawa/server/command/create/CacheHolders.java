package org.sumbawa.server.command.create;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.config.CachingSettings;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.server.store.LeaseHolder;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.context.CreateResponseContext;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** What one CREATE asks to cache, and how its client is told of breaks. MS-SMB2 3.3.5.9.8, 3.3.4.6 and 3.3.4.7. */
final class CacheHolders {
  private final CachingSettings settings;
  private final BreakNotices notices;
  private final Connection connection;
  private final boolean sealed;
  private @Nullable Open open;
  private @Nullable OplockLevel early;

  /**
   * Of a CREATE.
   *
   * @param sealed whether the share wants its messages sealed
   */
  CacheHolders(CachingSettings settings, BreakNotices notices, Connection connection, boolean sealed) {
    this.settings = settings;
    this.notices = notices;
    this.connection = connection;
    this.sealed = sealed;
  }

  /** What is asked for, as far as the dialect and the settings have it. */
  CacheRequest request(Create.Request request) {
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
            false, this::leaseBroken);
      case LeaseContext.V2 v2 when terms.dialect().isSmb3() ->
        new CacheRequest.Lease(new CacheRequest.LeaseId(guid, v2.leaseKey()), v2.state(), 2, v2.epoch(),
            v2.flags().has(LeaseFlags.PARENT_LEASE_KEY_SET) ? v2.parentLeaseKey() : Guid.NONE,
            terms.server().capabilities().has(Capabilities.DIRECTORY_LEASING), this::leaseBroken);
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
      notices.oplock(made, waiting);
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
    notices.oplock(named, to);
  }

  private void leaseBroken(LeaseHolder.Break told) {
    notices.lease(told, opener(), sealed);
  }

  private synchronized Optional<Open> opener() {
    return Optional.ofNullable(open);
  }
}
