package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;

/** Several threads at once. */
public interface ConcurrencyContract extends Contract {

  private static void together(int threads, Callable<?> task) throws Exception {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var running = new ArrayList<Future<?>>();
      for (int i = 0; i < threads; i++) {
        running.add(pool.submit(task));
      }
      for (var one : running) {
        one.get();
      }
    }
  }

  @Test
  default void create_sameNameInManySpellings_oneWins() throws Exception {
    var spellings = List.of("name", "NAME", "Name", "nAME");
    for (int round = 0; round < 50; round++) {
      var next = new AtomicInteger();
      var winners = new AtomicInteger();
      together(spellings.size(), () -> {
        try {
          create(spellings.get(next.getAndIncrement())).close();
          return winners.incrementAndGet();
        } catch (VfsException e) {
          assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.EXISTS);
          return 0;
        }
      });
      assertThat(winners).hasValue(1);
      assertThat(names("")).hasSize(1);
      try (var handle = open("name")) {
        handle.delete();
      }
    }
  }

  @Test
  default void create_seenByOthers_isWhole() throws Exception {
    var how = new NewFile(true, FileAttributes.HIDDEN, null, List.of(), 0);
    var made = new AtomicInteger();
    together(2, () -> {
      boolean maker = made.compareAndSet(0, 1);
      for (int i = 0; i < 1000; i++) {
        if (maker) {
          fileSystem().create(path("d" + i), how).close();
          made.set(i + 1);
        } else {
          int latest = made.get();
          try (var handle = fileSystem().open(path("d" + latest), false)) {
            assertThat(handle.info().attributes().has(FileAttributes.HIDDEN)).isTrue();
          } catch (VfsException e) {
            assertThat(e.reason()).as(e.getMessage()).isEqualTo(Reason.NOT_FOUND);
          }
        }
      }
      return 0;
    });
  }

  @Test
  default void rename_ofOneFileByMany_neverLosesIt() throws Exception {
    mkdir("one");
    mkdir("two");
    put("one/start", "content");
    var number = new AtomicInteger();
    together(4, () -> {
      for (int i = 0; i < 200; i++) {
        int mine = number.incrementAndGet();
        for (var folder : List.of("one", "two")) {
          for (var name : names(folder)) {
            try (var handle = open(folder + "/" + name)) {
              handle.rename(path((mine % 2 == 0 ? "one/" : "two/") + "n" + mine), false);
            } catch (VfsException e) {
              assertThat(e.reason()).as(e.getMessage()).isIn(Reason.NOT_FOUND, Reason.GONE, Reason.EXISTS);
            }
          }
        }
      }
      return 0;
    });
    var left = new ArrayList<String>();
    for (var folder : List.of("one", "two")) {
      for (var name : names(folder)) {
        left.add(folder + "/" + name);
      }
    }
    assertThat(left).hasSize(1);
    assertThat(content(left.getFirst())).isEqualTo("content");
  }

  @Test
  default void folders_renamedWhileWalked_leadToTheFileOrNowhere() throws Exception {
    mkdir("a");
    mkdir("a/b");
    put("a/b/file", "content");
    together(3, () -> {
      for (int i = 0; i < 200; i++) {
        try (var folder = fileSystem().open(path(i % 2 == 0 ? "a" : "A2"), false)) {
          folder.rename(path(i % 2 == 0 ? "a2" : "a"), false);
        } catch (VfsException e) {
          assertThat(e.reason()).as(e.getMessage()).isIn(Reason.NOT_FOUND, Reason.GONE, Reason.EXISTS);
        }
        try {
          assertThat(content("A/B/file")).isEqualTo("content");
        } catch (VfsException e) {
          assertThat(e.reason()).as(e.getMessage()).isIn(Reason.NOT_FOUND, Reason.PATH_NOT_FOUND,
              Reason.GONE);
        }
      }
      return 0;
    });
    assertThat(names("")).hasSize(1);
    assertThat(content(names("").getFirst() + "/b/file")).isEqualTo("content");
  }

  @Test
  default void write_byManyToOneFile_losesNothing() throws Exception {
    int pieces = 100;
    var next = new AtomicInteger();
    create("a").close();
    together(4, () -> {
      try (var handle = open("a")) {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
          write(handle, 1000L * piece, String.valueOf((char) ('0' + piece % 10)).repeat(1000));
        }
      }
      return 0;
    });
    var expected = new StringBuilder();
    for (int piece = 0; piece < pieces; piece++) {
      expected.append(String.valueOf((char) ('0' + piece % 10)).repeat(1000));
    }
    assertThat(content("a")).isEqualTo(expected.toString());
  }

  @Test
  default void names_createdByMany_areAllThere() throws Exception {
    var next = new AtomicInteger();
    together(4, () -> {
      for (int i = next.getAndIncrement(); i < 400; i = next.getAndIncrement()) {
        create("File" + i).close();
        assertThat(exists("FILE" + i)).isTrue();
        if (i % 3 == 0) {
          try (var handle = open("fILE" + i)) {
            handle.delete();
          }
        }
      }
      return 0;
    });
    var expected = new HashSet<String>();
    for (int i = 0; i < 400; i++) {
      if (i % 3 != 0) {
        expected.add("File" + i);
      }
    }
    assertThat(new HashSet<>(names(""))).isEqualTo(expected);
  }
}
