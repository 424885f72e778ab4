package org.sumbawa.server.store;

import org.jspecify.annotations.Nullable;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What an open gets of what it would like to cache; the caller holds the file's lock. MS-FSA 2.1.5.18. */
final class CacheGranting {
  private static final LeaseState READ = LeaseState.READ_CACHING;
  private static final LeaseState WRITE = LeaseState.WRITE_CACHING;

  private CacheGranting() {}

  /** A lease's name belongs to one file of a client. MS-SMB2 3.3.5.9.8. */
  static void checkName(FileTable table, CacheRequest request, @Nullable StreamNode stream) throws Refusal {
    if (request instanceof CacheRequest.Lease lease) {
      var existing = table.leases().get(lease.id());
      if (existing != null && existing.stream() != stream) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
    }
  }

  /** Grants what can be granted to an open that has joined its stream. */
  static void grant(FileTable table, LocalOpen open, CacheRequest request) {
    var grant = switch (request) {
      case CacheRequest.None() -> null;
      case CacheRequest.Oplock oplock -> oplock(open, oplock);
      case CacheRequest.Lease lease -> lease(table, open, lease);
    };
    if (grant != null) {
      grant.opens.add(open);
      open.grant = grant;
    }
  }

  /** An open ended; gives what to do after the lock. */
  static Runnable release(FileTable table, LocalOpen open) {
    var grant = open.grant;
    open.grant = null;
    if (grant == null) {
      return () -> {};
    }
    grant.opens.remove(open);
    if (!grant.opens.isEmpty()) {
      return () -> {};
    }
    grant.stream().grants.remove(grant);
    if (grant instanceof LeaseGrant lease) {
      table.leases().remove(lease.id(), lease);
    }
    return grant.end();
  }

  private static @Nullable CacheGrant oplock(LocalOpen open, CacheRequest.Oplock request) {
    if (open.isDirectory() || request.level() == OplockLevel.NONE || request.level() == OplockLevel.LEASE) {
      return null;
    }
    var stream = open.stream();
    var level = hasOthers(open, null) || !stream.grants.isEmpty() ? OplockLevel.LEVEL_II : request.level();
    if (level == OplockLevel.LEVEL_II && (!stream.locks().isEmpty() || somebodyWrites(stream))) {
      return null;
    }
    var grant = new OplockGrant(stream, level, request.client());
    stream.grants.add(grant);
    return grant;
  }

  private static CacheGrant lease(FileTable table, LocalOpen open, CacheRequest.Lease request) {
    var existing = table.leases().get(request.id());
    var grant = existing != null ? existing : create(table, open, request);
    var wanted = allowed(open, grant, request.state());
    boolean wider = wanted.has(grant.state()) && !wanted.equals(grant.state());
    if (!grant.isBreaking() && wider) {
      grant.changed();
      grant.upgrade(wanted);
    }
    return grant;
  }

  private static LeaseGrant create(FileTable table, LocalOpen open, CacheRequest.Lease request) {
    var grant = new LeaseGrant(open.stream(), request);
    open.stream().grants.add(grant);
    table.leases().put(request.id(), grant);
    return grant;
  }

  /** What exists as a state, and can be had beside the other opens. */
  private static LeaseState allowed(LocalOpen open, LeaseGrant grant, LeaseState wanted) {
    if (!wanted.has(READ)) {
      return LeaseState.NONE;
    }
    var stream = open.stream();
    if (!open.isDirectory() && !stream.locks().isEmpty()) {
      return LeaseState.NONE;
    }
    boolean alone = !open.isDirectory() && !hasOthers(open, grant) && !somebodyElseCaches(stream, grant);
    return alone ? wanted : wanted.without(WRITE);
  }

  /** Whether others have the stream open for more than its attributes. */
  private static boolean hasOthers(LocalOpen open, @Nullable CacheGrant own) {
    for (var other : open.stream().opens) {
      if (other != open && (own == null || other.grant != own)
          && !CacheBreaks.looksAtAttributesOnly(other.grantedAccess())) {
        return true;
      }
    }
    return false;
  }

  private static boolean somebodyElseCaches(StreamNode stream, CacheGrant own) {
    return stream.grants.stream().anyMatch(grant -> grant != own && !grant.state().isEmpty());
  }

  private static boolean somebodyWrites(StreamNode stream) {
    return stream.grants.stream().anyMatch(grant -> grant.state().has(WRITE));
  }
}
