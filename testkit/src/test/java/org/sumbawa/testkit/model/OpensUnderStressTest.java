package org.sumbawa.testkit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.OplockLevel;

/**
 * Clients that lose their connections and come back for what they had open, while others want the same files and time goes
 * on, all at once on a whole server. Every request is answered, nobody has what another has for itself, and nothing is left.
 * {@code -Dsumbawa.stress.rounds=N} goes on for longer, {@code -Dsumbawa.stress.seed=N} begins with another chance.
 */
class OpensUnderStressTest {
  private static final int CLIENTS = 4;
  private static final int WORKERS = 3;
  private static final int ROUNDS = 1200;
  private static final int SECONDS_A_TURN = 5;
  private static final long TURN_NANOS = 2_000_000;
  private static final Duration LONG = Duration.ofHours(1);
  private static final Set<Integer> ENDS = Set.of(654, 655, 656);
  private static final ServerSettings SETTINGS = ServerSettings.DEFAULT
      .with(SettingsCatalog.AUTO_DISCONNECT_TIMEOUT, Duration.ZERO).with(SettingsCatalog.SEND_TIMEOUT, LONG)
      .with(SettingsCatalog.RECEIVE_TIMEOUT, LONG).with(SettingsCatalog.PENDING_CLIENT_TIMEOUT, LONG);

  private final List<Throwable> failures = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicInteger> users = new ConcurrentHashMap<>();
  private final Map<NtStatus, Integer> answers = new ConcurrentHashMap<>();

  @Test
  void opens_thatAreLostAndTakenBackAndTakenAway_areNobodysInTheEnd() throws Exception {
    long seed = Long.getLong("sumbawa.stress.seed", 1);
    try (var server = TestServer.start(TestEnvironment.stepped(seed, WORKERS), SETTINGS, b -> b)) {
      run(server, seed);
      server.settle();
      server.clock().advance(Duration.ofSeconds(1000));
      server.settle();
      assertThat(server.server().opens()).isEmpty();
      var ended = server.events().ids(ENDS);
      assertThat(ended).hasSize(server.events().count(650));
      assertThat(ended).as("%s", answers).contains(654, 656);
      assertThat(server.events().count(652)).as("opens that came back, %s", answers).isPositive();
      checkFree(server.session().tree(TestServer.SHARE));
    }
  }

  private void run(TestServer server, long seed) throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < CLIENTS; i++) {
      var client = new RestlessClient(server, new Random(seed * CLIENTS + i), "own" + i, users, answers);
      threads.add(Thread.ofPlatform().daemon().name("client " + i).start(() -> {
        try {
          client.act(Integer.getInteger("sumbawa.stress.rounds", ROUNDS));
        } catch (Throwable failure) {
          failures.add(failure);
        }
      }));
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
    while (threads.stream().anyMatch(Thread::isAlive) && failures.isEmpty() && System.nanoTime() < end) {
      server.clock().advance(Duration.ofSeconds(SECONDS_A_TURN));
      LockSupport.parkNanos(TURN_NANOS);
    }
    check(threads, seed);
  }

  private void check(List<Thread> threads, long seed) {
    boolean stuck = failures.isEmpty() && threads.stream().anyMatch(Thread::isAlive);
    if (stuck || !failures.isEmpty()) {
      var failure = new AssertionError("Seed " + seed + (stuck ? dump() : ""));
      failures.forEach(failure::addSuppressed);
      throw failure;
    }
  }

  private static String dump() {
    var dump = new StringBuilder(", and somebody waits for ever:");
    Thread.getAllStackTraces().forEach((thread, stack) -> dump.append('\n').append(thread.getName())
        .append(Arrays.toString(stack).replace(", ", "\n\tat ")));
    return dump.toString();
  }

  /** Nobody caches, locks or forbids anything any more. */
  private static void checkFree(PeerTree tree) throws Exception {
    for (var name : RestlessClient.SHARED) {
      var plain = PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NONE);
      var opened = tree.call(PeerTree.asking(plain, OplockLevel.BATCH)).expect(NtStatus.SUCCESS);
      assertThat(opened.body(Create.Response.class).oplockLevel()).isEqualTo(OplockLevel.BATCH);
    }
  }
}
