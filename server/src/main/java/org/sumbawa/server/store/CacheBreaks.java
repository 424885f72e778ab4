package org.sumbawa.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.LeaseState;

/**
 * What takes caches away from whom. One for one operation; its telling runs once the file's lock is given back. MS-FSA
 * 2.1.4.12, MS-SMB2 3.3.4.6 and 3.3.4.7.
 */
final class CacheBreaks {
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING).or(LeaseState.HANDLE_CACHING);
  private static final AccessMask ATTRIBUTES_ONLY =
      AccessMask.READ_ATTRIBUTES.or(AccessMask.WRITE_ATTRIBUTES).or(AccessMask.SYNCHRONIZE);

  private final CacheTimers timers;
  private final List<Runnable> tellings = new ArrayList<>(0);

  CacheBreaks(CacheTimers timers) {
    this.timers = timers;
  }

  /** Whether an open looks at nothing but attributes, and so disturbs no cache of data. */
  static boolean looksAtAttributesOnly(AccessMask access) {
    return ATTRIBUTES_ONLY.has(access);
  }

  /** A lease is not disturbed by a look at the security descriptor either. */
  private static boolean leavesAlone(AccessMask access, CacheGrant grant) {
    return looksAtAttributesOnly(
        grant instanceof LeaseGrant ? access.without(AccessMask.READ_CONTROL) : access);
  }

  /** An open that the sharing of others forbids: who keeps a file open only in a cache closes it. */
  Optional<BreakWait> beforeSharingViolation(StreamNode stream, CacheRequest request) {
    BreakWait wait = null;
    for (var grant : others(stream, request, null)) {
      if (grant.state().has(LeaseState.HANDLE_CACHING)) {
        tellings.add(grant.take(LeaseState.HANDLE_CACHING, timers));
        wait = waitFor(grant, LeaseState.HANDLE_CACHING, wait);
      }
    }
    return Optional.ofNullable(wait);
  }

  /** An open: nobody else may go on to write into a cache; and to read from one, if the file is emptied. */
  Optional<BreakWait> beforeOpen(StreamNode stream, CacheRequest request, AccessMask access,
      boolean overwrites) {
    BreakWait wait = null;
    for (var grant : others(stream, request, null)) {
      if (!overwrites && leavesAlone(access, grant)) {
        continue;
      }
      tellings.add(grant.take(overwrites ? ALL : LeaseState.WRITE_CACHING, timers));
      wait = waitFor(grant, LeaseState.WRITE_CACHING, wait);
    }
    return Optional.ofNullable(wait);
  }

  /**
   * Data changes: nobody else may read from a cache any more; the writer does not wait for that. A level II oplock goes
   * even if it is the writer's own.
   */
  void onWrite(LocalOpen writer) {
    boolean spared =
        !(writer.grant instanceof OplockGrant own) || !own.state().equals(LeaseState.READ_CACHING);
    for (var grant : others(writer.stream(), CacheRequest.NONE, spared ? writer.grant : null)) {
      tellings.add(grant.take(ALL, timers));
    }
  }

  /**
   * What a listing of the folder shows changed: nobody else may go on to list it from a cache. Nobody waits for that.
   * MS-FSA 2.1.4.12 (PARENT_OBJECT).
   */
  void onListingChange(StreamNode folder, CacheRequest.@Nullable LeaseId own) {
    for (var grant : folder.grants) {
      if (!(grant instanceof LeaseGrant lease && lease.id().equals(own))) {
        tellings.add(grant.take(ALL, timers));
      }
    }
  }

  /** Somebody past this server changed the data, or took the name away: nothing is cached any more. */
  void onForeignChange(CacheGrant grant) {
    tellings.add(grant.take(ALL, timers));
  }

  /** The name goes or moves: who keeps the file open only in a cache closes it. */
  Optional<BreakWait> beforeNameChange(StreamNode stream, @Nullable CacheGrant own) {
    BreakWait wait = null;
    for (var grant : others(stream, CacheRequest.NONE, own)) {
      if (grant.state().has(LeaseState.HANDLE_CACHING)) {
        tellings.add(grant.take(LeaseState.HANDLE_CACHING, timers));
        wait = waitFor(grant, LeaseState.HANDLE_CACHING, wait);
      }
    }
    return Optional.ofNullable(wait);
  }

  /** As above, for all streams of a file, whoever has them open. */
  Optional<BreakWait> beforeNameChange(FileNode file) {
    Optional<BreakWait> first = Optional.empty();
    for (var stream : file.streams()) {
      var wait = beforeNameChange(stream, null);
      first = first.or(() -> wait);
    }
    return first;
  }

  /** Tells the holders; the caller does not hold the lock any more. */
  void tell() {
    tellings.forEach(Runnable::run);
  }

  private static @Nullable BreakWait waitFor(CacheGrant grant, LeaseState rights,
      @Nullable BreakWait already) {
    boolean pending = grant.isBreaking() && grant.state().hasAny(rights);
    return already == null && pending ? new BreakWait(grant.stream().file().lock, grant) : already;
  }

  private static List<CacheGrant> others(StreamNode stream, CacheRequest request, @Nullable CacheGrant own) {
    var others = new ArrayList<CacheGrant>(stream.grants.size());
    for (var grant : stream.grants) {
      boolean mine = grant == own || (grant instanceof LeaseGrant lease
          && request instanceof CacheRequest.Lease wanted && lease.id().equals(wanted.id()));
      if (!mine) {
        others.add(grant);
      }
    }
    return others;
  }
}
