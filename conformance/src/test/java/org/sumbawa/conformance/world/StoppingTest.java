package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Being stopped in the middle of things. */
class StoppingTest {
  private static final int BLOCK = 1 << 16;
  private static final long ENOUGH = 20L << 20;

  @TempDir
  Path home;

  @Test
  void sigterm_whileAClientWrites_endsAtOnceAndKeepsWhatCame() throws Exception {
    var disk = DiskServer.start(home);
    var pipe = disk.local().resolve("endless");
    disk.client().program().run(Duration.ofSeconds(10), List.of("mkfifo", pipe.toString()));
    var client = CompletableFuture.supplyAsync(() -> {
      try {
        return disk.client().run("disk", "put endless arrived");
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }, StoppingTest::start);
    var writer = CompletableFuture.runAsync(() -> writeCounting(pipe), StoppingTest::start);
    var arrived = disk.served().resolve("arrived");
    while (!Files.exists(arrived) || Files.size(arrived) < ENOUGH) {
      assertThat(client).isNotDone();
      Thread.sleep(10);
    }
    disk.finishWhileBusy();
    assertThat(client.get().succeeded()).isFalse();
    writer.get();
    try (var content = FileChannel.open(arrived)) {
      var bytes = content.map(FileChannel.MapMode.READ_ONLY, 0, content.size());
      assertThat(bytes.remaining()).isGreaterThanOrEqualTo((int) ENOUGH);
      for (long expected = 0; bytes.remaining() >= Long.BYTES; expected++) {
        if (bytes.getLong() != expected) {
          throw new AssertionError("wrong at " + expected * Long.BYTES + " of " + bytes.limit());
        }
      }
    }
  }

  private static void start(Runnable work) {
    Thread.ofPlatform().daemon().start(work);
  }

  /** Writes 0, 1, 2 and so on until nobody reads any more. */
  private static void writeCounting(Path pipe) {
    try (var out = FileChannel.open(pipe, StandardOpenOption.WRITE)) {
      var block = ByteBuffer.allocate(BLOCK);
      for (long next = 0;;) {
        while (block.hasRemaining()) {
          block.putLong(next++);
        }
        block.flip();
        while (block.hasRemaining()) {
          if (out.write(block) < 0) {
            return;
          }
        }
        block.clear();
      }
    } catch (IOException nobodyReads) {
      if (!String.valueOf(nobodyReads.getMessage()).contains("Broken pipe")) {
        throw new UncheckedIOException(nobodyReads);
      }
    }
  }
}
