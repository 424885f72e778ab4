package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.WorldServer;
import org.sumbawa.server.durable.EmbeddedHandleStore;

/**
 * A server that is killed again and again, at any moment, while clients write numbered records with checksums through handles
 * that outlive it: each record whose write was answered is there, and each handle is its client's again with its locks.
 */
class KilledServerTest {
  private static final int KILLS = 50;
  private static final int CLIENTS = 3;
  private static final long SEED = Long.getLong("sumbawa.seed", System.nanoTime());

  @TempDir
  Path home;

  @Test
  void server_killedFiftyTimes_losesNeitherRecordsNorHandles() throws Exception {
    var served = Files.createDirectories(home.resolve("served"));
    var random = new Random(SEED);
    var server = start(served, 0);
    int port = server.port();
    var writers = new RecordWriter[CLIENTS];
    for (int i = 0; i < CLIENTS; i++) {
      writers[i] = RecordWriter.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          "records" + i, SEED + i);
    }
    try {
      for (int kill = 1; kill <= KILLS; kill++) {
        var working = new CompletableFuture<?>[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
          working[i] = CompletableFuture.runAsync(writers[i]::writeUntilLost);
        }
        awaitRecords(writers, random.nextInt(60));
        server.close();
        CompletableFuture.allOf(working).get(1, TimeUnit.MINUTES);
        server = start(served, port);
        for (var writer : writers) {
          writer.reclaim();
          writer.check(served);
        }
      }
      for (var writer : writers) {
        writer.close();
      }
      assertThat(server.stop()).isZero();
      server.assertNothingWentWrong();
      try (var handles = EmbeddedHandleStore.open(home.resolve("handles"))) {
        assertThat(handles.handles()).isEmpty();
      }
    } catch (Throwable failed) {
      failed.addSuppressed(new AssertionError("with -Dsumbawa.seed=" + SEED));
      throw failed;
    } finally {
      server.close();
    }
  }

  private WorldServer start(Path served, int port) throws IOException, InterruptedException {
    return WorldServer.serveAt("127.0.0.1:" + port, home, "--share", "always=" + served + ",available",
        "--user", "alice:secret", "--set", "durableHandles=" + home.resolve("handles"), "--events",
        home.resolve("events.jsonl").toString());
  }

  /** The moment of the kill: once so many records more are written, wherever the clients are then. */
  private static void awaitRecords(RecordWriter[] writers, int more) throws InterruptedException {
    long target = total(writers) + more;
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (total(writers) < target && System.nanoTime() < deadline) {
      Thread.onSpinWait();
    }
  }

  private static long total(RecordWriter[] writers) {
    long sum = 0;
    for (var writer : writers) {
      sum += writer.written();
    }
    return sum;
  }
}
