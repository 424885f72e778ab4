package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.Identity;
import org.sumbawa.core.Allowance;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * Many threads open, lock, move, delete and close the same few files at once. Nobody does what another forbids, whoever
 * waits is woken, and nothing is left. {@code -Dsumbawa.stress.rounds=N} goes on for longer, {@code -Dsumbawa.stress.seed=N}
 * begins with another chance; the threads take turns as the machine has it, so that a seed need not fail twice.
 */
class FileTableStressTest {
  private static final int MEMBERS = 6;
  private static final int ROUNDS = 40_000;
  private static final int LOCKS_EACH = 100;
  private static final int EXCLUSIVELY = -1000;
  private static final long PATIENCE_SECONDS = 30;
  private static final List<String> NAMES = List.of("a", "b", "c");
  private static final ShareAccess READ_WRITE = ShareAccess.READ.or(ShareAccess.WRITE);
  private static final AccessMask READ_DATA = AccessMask.READ_DATA.or(AccessMask.READ_ATTRIBUTES);
  private static final AccessMask ALL = READ_DATA.or(AccessMask.WRITE_DATA).or(AccessMask.DELETE);

  /** What may come of it when others were first. */
  private static final Set<NtStatus> ORDINARY = Set.of(NtStatus.SHARING_VIOLATION, NtStatus.DELETE_PENDING,
      NtStatus.ACCESS_DENIED, NtStatus.OBJECT_NAME_COLLISION, NtStatus.INVALID_PARAMETER,
      NtStatus.LOCK_NOT_GRANTED, NtStatus.FILE_LOCK_CONFLICT);

  private final Allowance locks = new Allowance(1000);
  private final LateTimers timers = new LateTimers();
  private final FileTable table =
      new FileTable(new CacheTimers(timers, Disk.WAITS), locks, Allowance.UNLIMITED);
  private final Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Store store =
      new Store(table, new HesitantDisk(new MemoryFileSystem(() -> now, 1L << 20, "disk")), () -> now);
  private final Subject user = Subject.of(
      new Identity("user", "", Sid.parse("S-1-5-21-1-2-3-1001"), List.of(Sid.EVERYONE), Identity.Kind.USER));
  private final LinkedBlockingQueue<Runnable> acknowledgments = new LinkedBlockingQueue<>();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger done = new AtomicInteger();
  private final Map<FileKey, FileNode> seen = new ConcurrentHashMap<>();
  /** For each byte of each file: how many share it; less than nothing if one has it for itself. */
  private final Map<String, AtomicInteger> held = new ConcurrentHashMap<>();

  @Test
  void files_thatManyThreadsUseAtOnce_areNobodysInTheEnd() throws Exception {
    long seed = Long.getLong("sumbawa.stress.seed", 1);
    busy.set(MEMBERS);
    Crowd.of(MEMBERS + 2, seed, (member, random) -> {
      if (member < MEMBERS) {
        try {
          new Member(random, member).act(Integer.getInteger("sumbawa.stress.rounds", ROUNDS));
        } finally {
          busy.decrementAndGet();
        }
      } else {
        answer(random);
      }
    });
    assertThat(table.size()).isZero();
    assertThat(table.leases()).isEmpty();
    assertThat(locks.held()).isZero();
    assertThat(timers.size()).isZero();
    assertThat(done.get()).as("operations that succeeded").isGreaterThan(MEMBERS * 100);
  }

  /** Acknowledges breaks, or lets them time out. */
  private void answer(Random random) throws InterruptedException {
    while (busy.get() > 0) {
      var next = acknowledgments.poll(1, TimeUnit.MILLISECONDS);
      if (next != null) {
        next.run();
      } else {
        timers.fire(random);
      }
    }
  }

  /** One of the threads, and what it has open. */
  private final class Member {
    private final Random random;
    private final Guid client;
    private final List<Held> opens = new ArrayList<>();

    /** An open, and what it has locked. */
    private record Held(LocalOpen open, List<Locking.Wanted> locked) {}

    Member(Random random, int number) {
      this.random = random;
      client = new Guid(number % 3 + 1, 0);
    }

    void act(int rounds) throws Exception {
      for (int i = 0; i < rounds; i++) {
        try {
          if (opens.size() < 3 && random.nextInt(3) == 0) {
            open();
          } else if (!opens.isEmpty()) {
            use(opens.get(random.nextInt(opens.size())));
          }
          done.incrementAndGet();
          HesitantDisk.hesitate();
        } catch (Refusal refused) {
          if (!ORDINARY.contains(refused.status())) {
            throw refused;
          }
        }
      }
      for (var held : List.copyOf(opens)) {
        close(held);
      }
    }

    private void open() throws Refusal, InterruptedException {
      var access = one(List.of(ALL, READ_DATA, AccessMask.READ_ATTRIBUTES, ALL));
      var sharing = one(List.of(Disk.SHARED, Disk.SHARED, Disk.SHARED, READ_WRITE, ShareAccess.NONE));
      var disposition = one(List.of(CreateDisposition.OPEN_IF, CreateDisposition.OPEN_IF,
          CreateDisposition.OPEN_IF, CreateDisposition.OVERWRITE_IF, CreateDisposition.CREATE));
      boolean goes = access.has(AccessMask.DELETE) && random.nextInt(6) == 0;
      var name = one(NAMES);
      var made = new AtomicReference<LocalOpen>();
      var intent = new OpenIntent(user, name, Disk.path(name), false, access, AccessMask.FILE_ALL_ACCESS,
          sharing, disposition, goes ? CreateOptions.DELETE_ON_CLOSE : CreateOptions.NON_DIRECTORY_FILE,
          FileAttributes.NORMAL, OpenIntent.Creation.PLAIN, wish(made));
      afterBreaks(() -> {
        var open = store.open(intent).open();
        made.set(open);
        opens.add(new Held(open, new ArrayList<>()));
        checkOnlyNode(open.file());
        TableInvariants.check(open.file());
      });
    }

    private CacheRequest wish(AtomicReference<LocalOpen> made) {
      return switch (random.nextInt(4)) {
        case 0 -> CacheRequest.NONE;
        case 1 -> oplock(made);
        default -> new CacheRequest.Lease(new CacheRequest.LeaseId(client, new Guid(random.nextInt(4), 0)),
            new LeaseState(random.nextInt(8)), 2, 0, Guid.NONE, false,
            told -> acknowledge(() -> CacheAcknowledgment.lease(table, told.id(), told.to())));
      };
    }

    /** If it breaks before the opener has it, it is the timer that ends this. */
    private CacheRequest oplock(AtomicReference<LocalOpen> made) {
      var level = one(List.of(OplockLevel.BATCH, OplockLevel.EXCLUSIVE, OplockLevel.LEVEL_II));
      return new CacheRequest.Oplock(level, (to, required) -> {
        var open = made.get();
        if (open != null && required) {
          acknowledge(() -> CacheAcknowledgment.oplock(open, to));
        }
      });
    }

    private void use(Held held) throws Refusal, InterruptedException {
      var open = held.open();
      switch (random.nextInt(9)) {
        case 0, 1 -> close(held);
        case 2 -> DataAccess.write(open, ByteBuffer.allocate(1), 10, false);
        case 3, 4 -> lock(held);
        case 5 -> unlock(held);
        case 6 -> afterBreaks(() -> Deleting.setDisposition(open, random.nextInt(3) == 0, false));
        case 7 -> afterBreaks(() -> Renaming.rename(open, Disk.path(one(NAMES)), random.nextBoolean()));
        default -> TableInvariants.check(open.file());
      }
    }

    private void close(Held held) {
      opens.remove(held);
      held.locked().forEach(range -> gaveBack(held.open(), range));
      held.open().close();
    }

    private void lock(Held held) throws Refusal, InterruptedException {
      var range = new Locking.Wanted(random.nextInt(3), 1, random.nextBoolean());
      if (held.locked().stream().anyMatch(other -> other.offset() == range.offset())) {
        return;
      }
      if (random.nextBoolean()) {
        Locking.lock(held.open(), List.of(range), LOCKS_EACH);
      } else if (!awaitLock(held.open(), range)) {
        return;
      }
      held.locked().add(range);
      took(held.open(), range);
    }

    /** Does not wait for long: those who have the range may wait for another that this has. */
    private boolean awaitLock(LocalOpen open, Locking.Wanted range) throws Refusal, InterruptedException {
      var ended = new CountDownLatch(1);
      var outcome = new NtStatus[1];
      var wait = Locking.lockOrWait(open, range, LOCKS_EACH, status -> {
        outcome[0] = status;
        ended.countDown();
      });
      if (wait.isEmpty()) {
        return true;
      }
      if (!ended.await(random.nextInt(300), TimeUnit.MICROSECONDS)) {
        wait.get().cancel();
      }
      assertThat(ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("a lock that waits ends").isTrue();
      return outcome[0].isSuccess();
    }

    private void unlock(Held held) throws Refusal {
      if (!held.locked().isEmpty()) {
        var range = held.locked().removeLast();
        gaveBack(held.open(), range);
        Locking.unlock(held.open(), range.offset(), range.length());
      }
    }

    private <T> T one(List<T> among) {
      return among.get(random.nextInt(among.size()));
    }

    private void afterBreaks(Attempt attempt) throws Refusal, InterruptedException {
      while (true) {
        try {
          attempt.run();
          return;
        } catch (BreakPending pending) {
          if (!awaited(pending.pending())) {
            return;
          }
        }
      }
    }

    /** Waits, or now and then does not care any more. */
    private boolean awaited(Waiting wait) throws InterruptedException {
      var over = new CountDownLatch(1);
      wait.begin(over::countDown);
      if (random.nextInt(10) == 0 && wait.stop()) {
        return false;
      }
      assertThat(over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("a break ends").isTrue();
      return true;
    }
  }

  /** Something that may have to wait. */
  @FunctionalInterface
  private interface Attempt {
    void run() throws Refusal, BreakPending;
  }

  /** It may have ended meanwhile. */
  private void acknowledge(Attempt acknowledgment) {
    acknowledgments.add(() -> {
      try {
        acknowledgment.run();
      } catch (Refusal | BreakPending notBreaking) {
        assertThat(notBreaking).isInstanceOf(Refusal.class);
      }
    });
  }

  /** Of one file there is one node, as long as anybody has it open. */
  private void checkOnlyNode(FileNode file) {
    var only = seen.compute(file.key(), (key, node) -> node == null || isUnused(node) ? file : node);
    assertThat(only).isSameAs(file);
  }

  private static boolean isUnused(FileNode node) {
    node.lock.lock();
    try {
      return node.opens().isEmpty();
    } finally {
      node.lock.unlock();
    }
  }

  private AtomicInteger holders(LocalOpen open, Locking.Wanted range) {
    return held.computeIfAbsent(open.file().key() + " " + range.offset(), key -> new AtomicInteger());
  }

  private void took(LocalOpen open, Locking.Wanted range) {
    int holders = holders(open, range).addAndGet(range.exclusive() ? EXCLUSIVELY : 1);
    assertThat(range.exclusive() ? holders == EXCLUSIVELY : holders > 0).as("%d hold %s", holders, range)
        .isTrue();
  }

  private void gaveBack(LocalOpen open, Locking.Wanted range) {
    holders(open, range).addAndGet(range.exclusive() ? -EXCLUSIVELY : -1);
  }
}
