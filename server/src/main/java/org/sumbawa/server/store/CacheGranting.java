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
  private static final LeaseState HANDLE = LeaseState.HANDLE_CACHING;

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
      if (open.isDirectory()) {
        table.cachedFolders().enter();
      }
    }
  }

  /** Grants an open what it had before the server itself ended; what it cannot have beside others it will be told. */
  static void restore(FileTable table, LocalOpen open, CacheRequest had) {
    var grant = switch (had) {
      case CacheRequest.Oplock oplock when oplock.level() != OplockLevel.NONE ->
        enter(open, new OplockGrant(open.stream(), oplock.level(), oplock.client()));
      case CacheRequest.Lease lease -> restored(table, open, lease);
      default -> null;
    };
    if (grant != null) {
      grant.opens.add(open);
      open.grant = grant;
    }
  }

  private static @Nullable LeaseGrant restored(FileTable table, LocalOpen open, CacheRequest.Lease had) {
    var existing = table.leases().get(had.id());
    if (existing != null) {
      return existing.stream() == open.stream() ? existing : null;
    }
    var grant = create(table, open, had);
    if (grant != null) {
      grant.restore(somebodyElseCaches(open.stream(), grant) ? had.state().without(WRITE) : had.state());
    }
    return grant;
  }

  private static CacheGrant enter(LocalOpen open, CacheGrant grant) {
    open.stream().grants.add(grant);
    return grant;
  }

  /** An open ended; gives what to do after the lock. */
  static Runnable release(FileTable table, LocalOpen open) {
    var grant = open.grant;
    open.grant = null;
    if (grant == null) {
      return () -> {};
    }
    grant.opens.remove(open);
    if (open.isDirectory()) {
      table.cachedFolders().leave();
    }
    if (!grant.opens.isEmpty()) {
      return () -> {};
    }
    grant.stream().grants.remove(grant);
    if (grant instanceof LeaseGrant lease) {
      table.leases().remove(lease.id(), lease);
    }
    var ended = grant.end();
    var unwatch = grant.unwatch;
    return () -> {
      ended.run();
      unwatch.run();
    };
  }

  private static @Nullable CacheGrant oplock(LocalOpen open, CacheRequest.Oplock request) {
    if (open.isDirectory() || request.level() == OplockLevel.NONE || request.level() == OplockLevel.LEASE) {
      return null;
    }
    var stream = open.stream();
    var level = hasOthers(open, null) || somebodyHolds(stream, READ) ? OplockLevel.LEVEL_II : request.level();
    boolean excluded = somebodyHolds(stream, WRITE) || somebodyHolds(stream, HANDLE);
    if (level == OplockLevel.LEVEL_II && (!stream.locks().isEmpty() || excluded)) {
      return null;
    }
    var grant = new OplockGrant(stream, level, request.client());
    stream.grants.add(grant);
    return grant;
  }

  private static @Nullable CacheGrant lease(FileTable table, LocalOpen open, CacheRequest.Lease request) {
    if (open.isDirectory() && !request.folders()) {
      return null;
    }
    var existing = table.leases().get(request.id());
    var grant = existing != null ? existing : create(table, open, request);
    if (grant == null || grant.stream() != open.stream()) {
      // Another open of the client gave the name to another file just now: this one goes without.
      return null;
    }
    var wanted = wanted(open, request.state());
    var possible = wanted.and(possible(open, grant));
    // A new lease gets what can be had; one that exists grows to all that is wished for, or not at all.
    boolean enough = existing == null || possible.equals(wanted);
    boolean wider = possible.has(grant.state()) && !possible.equals(grant.state());
    if (!grant.isBreaking() && enough && wider) {
      grant.changed();
      grant.upgrade(possible);
    }
    return grant;
  }

  /** Nothing without reading; and nobody writes into a folder. MS-SMB2 3.3.5.9.11. */
  private static LeaseState wanted(LocalOpen open, LeaseState asked) {
    if (!asked.has(READ)) {
      return LeaseState.NONE;
    }
    return open.isDirectory() ? asked.without(WRITE) : asked;
  }

  private static @Nullable LeaseGrant create(FileTable table, LocalOpen open, CacheRequest.Lease request) {
    var grant = new LeaseGrant(open.stream(), request);
    if (table.leases().putIfAbsent(request.id(), grant) != null) {
      return null;
    }
    open.stream().grants.add(grant);
    return grant;
  }

  /** What can be had beside the other opens and what they cache. */
  private static LeaseState possible(LocalOpen open, LeaseGrant grant) {
    var stream = open.stream();
    if (!stream.locks().isEmpty() || somebodyElseWrites(stream, grant)) {
      return LeaseState.NONE;
    }
    var possible = READ.or(WRITE).or(HANDLE);
    if (hasOthers(open, grant) || somebodyElseCaches(stream, grant)) {
      possible = possible.without(WRITE);
    }
    return hasOplocks(stream) ? possible.without(HANDLE) : possible;
  }

  private static boolean hasOplocks(StreamNode stream) {
    return stream.grants.stream().anyMatch(g -> g instanceof OplockGrant && !g.state().isEmpty());
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

  /** Only who looks at attributes comes upon that: it disturbs nobody, and must not read from a cache what is not written yet. */
  private static boolean somebodyElseWrites(StreamNode stream, CacheGrant own) {
    return stream.grants.stream().anyMatch(grant -> grant != own && grant.state().has(WRITE));
  }

  private static boolean somebodyElseCaches(StreamNode stream, CacheGrant own) {
    return stream.grants.stream().anyMatch(grant -> grant != own && !grant.state().isEmpty());
  }

  private static boolean somebodyHolds(StreamNode stream, LeaseState right) {
    return stream.grants.stream().anyMatch(grant -> grant.state().has(right));
  }
}
