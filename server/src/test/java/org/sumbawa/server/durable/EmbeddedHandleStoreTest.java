package org.sumbawa.server.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.wire.codec.Bytes;

/** What is kept is there again, whatever became of who kept it. */
class EmbeddedHandleStoreTest {
  private static final Bytes ONE = Bytes.of((byte) 1);
  private static final Bytes TWO = Bytes.of((byte) 2, (byte) 2);

  @TempDir
  private Path folder;

  private Path file() {
    return folder.resolve("made").resolve("handles");
  }

  @Test
  void handles_areThereAgain() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      store.put(1, ONE);
      store.put(2, ONE);
      store.put(2, TWO);
      store.put(3, ONE);
      store.remove(3);
    }
    try (var store = EmbeddedHandleStore.open(file())) {
      assertThat(store.handles()).containsOnlyKeys(1L, 2L).containsEntry(1L, ONE).containsEntry(2L, TWO);
    }
  }

  @Test
  void handles_areSafeBeforeTheStoreIsClosed() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      store.put(1, ONE);
      var copy = folder.resolve("copy");
      Files.copy(file(), copy);
      try (var killed = EmbeddedHandleStore.open(copy)) {
        assertThat(killed.handles()).containsEntry(1L, ONE);
      }
    }
  }

  @Test
  void regions_areNeverGivenTwice() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      assertThat(store.claimRegion()).isEqualTo(1);
      assertThat(store.claimRegion()).isEqualTo(2);
    }
    try (var store = EmbeddedHandleStore.open(file())) {
      assertThat(store.claimRegion()).isEqualTo(3);
    }
  }

  @Test
  void handles_ofManyAtOnce_areAllThere() throws Exception {
    int count = 200;
    try (var store = EmbeddedHandleStore.open(file()); var threads = Executors.newFixedThreadPool(8)) {
      var puts = new ArrayList<Callable<Void>>();
      for (long id = 0; id < count; id++) {
        long number = id;
        puts.add(() -> {
          store.put(number, ONE);
          return null;
        });
      }
      for (var done : threads.invokeAll(puts)) {
        done.get();
      }
      assertThat(store.handles()).hasSize(count);
    }
  }

  @Test
  void file_doesNotGrowWithoutEnd() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      var handle = Bytes.of(new byte[400]);
      for (int i = 0; i < 5000; i++) {
        store.put(i % 10, handle);
      }
      assertThat(Files.size(file())).isLessThan(4 << 20);
    }
  }

  @Test
  void file_isItsOwnersAlone() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      store.put(1, ONE);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }
  }

  @Test
  void file_inUse_isRefusedInWords() throws Exception {
    try (var store = EmbeddedHandleStore.open(file())) {
      store.put(1, ONE);
      assertThatThrownBy(() -> EmbeddedHandleStore.open(file())).isInstanceOf(IOException.class)
          .hasMessageContaining(file() + " is in use by another server");
    }
  }

  @Test
  void file_thatIsNone_isRefusedInWords() throws Exception {
    Files.createDirectories(file().getParent());
    Files.write(file(), new byte[20_000]);
    assertThatThrownBy(() -> EmbeddedHandleStore.open(file())).isInstanceOf(IOException.class)
        .hasMessageContaining(file() + " is damaged; move it away");
  }

  @Test
  void file_ofANewerVersion_isRefusedInWords() throws Exception {
    Files.createDirectories(file().getParent());
    try (var newer = MVStore.open(file().toString())) {
      newer.openMap("facts").put("format", 2);
    }
    assertThatThrownBy(() -> EmbeddedHandleStore.open(file())).isInstanceOf(IOException.class)
        .hasMessageContaining("was written by a newer version of this server (format 2)");
  }

  @Test
  void store_thatIsClosed_keepsNothing() throws Exception {
    var store = EmbeddedHandleStore.open(file());
    store.close();
    assertThatThrownBy(() -> store.put(1, ONE)).isInstanceOf(IOException.class);
    store.close();
  }

  @Test
  void file_thatIsDamagedSomewhere_isRefusedInWordsOrReadable() throws Exception {
    var random = new Random(5);
    try (var store = EmbeddedHandleStore.open(file())) {
      for (int i = 0; i < 60; i++) {
        store.put(i, Bytes.of(new byte[400]));
      }
    }
    var whole = Files.readAllBytes(file());
    for (int i = 0; i < 150; i++) {
      var damaged = whole.clone();
      for (int j = 0; j <= random.nextInt(100); j++) {
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 + random.nextInt(255));
      }
      Files.write(file(), damaged);
      try (var store = EmbeddedHandleStore.open(file())) {
        assertThat(store.handles()).hasSizeLessThanOrEqualTo(60);
      } catch (IOException refused) {
        assertThat(refused).hasMessageStartingWith(file().toString());
      }
    }
  }
}
