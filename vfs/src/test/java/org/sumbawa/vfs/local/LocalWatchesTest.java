package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.core.Threads;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.BasicChange;
import org.sumbawa.vfs.ForeignChange;
import org.sumbawa.vfs.ForeignChange.AttributesModified;
import org.sumbawa.vfs.ForeignChange.Came;
import org.sumbawa.vfs.ForeignChange.DataModified;
import org.sumbawa.vfs.ForeignChange.Renamed;
import org.sumbawa.vfs.ForeignChange.Went;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.Watches;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

/** What others change is told, and what is changed through the file system is not. */
class LocalWatchesTest extends LocalTest {
  private static final Path MOST_EVENTS = Path.of("/proc/sys/fs/inotify/max_queued_events");

  private final List<Thread> started = new ArrayList<>();
  private final Threads threads = (name, task) -> {
    var thread = Thread.ofPlatform().name(name).daemon().start(task);
    started.add(thread);
    return thread;
  };
  private final LinkedBlockingQueue<ForeignChange> told = new LinkedBlockingQueue<>();
  private Watches watches;

  @BeforeEach
  void listen() throws IOException {
    watches = fileSystem().watches(threads, () -> {});
  }

  private Watches.Watch watch(String path) throws IOException {
    try (var handle = fileSystem().open(path(path), false)) {
      return watches.watch(handle, told::add);
    }
  }

  private @Nullable ForeignChange next() throws InterruptedException {
    return told.poll(10, TimeUnit.SECONDS);
  }

  /** Says that this is told next: whatever was changed before was not told. */
  private void assertNext(ForeignChange... changes) throws InterruptedException {
    for (var change : changes) {
      assertThat(next()).isEqualTo(change);
    }
  }

  @Test
  void ability_ofAFolderOfTheDisk_isDeclared() {
    assertThat(fileSystem().abilities()).contains(Ability.WATCHES);
  }

  @Test
  void names_thatOthersChange_areTold() throws Exception {
    watch("");
    Files.createDirectory(onDisk("d"));
    assertNext(new Came("d", true, false));
    Files.createFile(onDisk("a"));
    assertNext(new Came("a", false, false));
    Files.move(onDisk("a"), onDisk("b"));
    assertNext(new Renamed("a", "b", false));
    Files.move(onDisk("d"), onDisk("e"));
    assertNext(new Renamed("d", "e", true));
    Files.move(onDisk("b"), onDisk("e/b"));
    assertNext(new Went("b", false));
    Files.move(onDisk("e/b"), onDisk("c"));
    assertNext(new Came("c", false, true));
    Files.delete(onDisk("c"));
    assertNext(new Went("c", false));
    Files.delete(onDisk("e"));
    assertNext(new Went("e", true));
  }

  @Test
  void file_thatOthersChange_isTold() throws Exception {
    Files.createFile(onDisk("a"));
    watch("");
    Files.writeString(onDisk("a"), "text", StandardOpenOption.WRITE);
    assertNext(new DataModified("a"));
    Files.setPosixFilePermissions(onDisk("a"), PosixFilePermissions.fromString("rw-------"));
    assertNext(new AttributesModified("a"));
  }

  @Test
  void name_thatWindowsForbids_isToldAsClientsSeeIt() throws Exception {
    watch("");
    putOnDisk(bytes("a:b"));
    assertNext(new Came("a\uF022b", false, false));
  }

  @Test
  void moveBetweenFolders_thatAreBothWatched_isTwoChanges() throws Exception {
    Files.createDirectory(onDisk("d"));
    Files.createFile(onDisk("a"));
    watch("");
    watch("d");
    Files.move(onDisk("a"), onDisk("d/b"));
    assertNext(new Went("a", false), new Came("b", false, true));
  }

  @Test
  void changes_furtherDown_areNotTold() throws Exception {
    Files.createDirectory(onDisk("d"));
    watch("");
    Files.createFile(onDisk("d/a"));
    Files.createFile(onDisk("b"));
    assertNext(new Came("b", false, false));
  }

  @Test
  void changes_throughTheFileSystem_areNotTold() throws Exception {
    mkdir("d");
    watch("");
    watch("d");
    mkdir("new");
    put("a", "x");
    put("a:stream", "x");
    put("A2", "x");
    try (var a = open("a"); var copy = open("a2"); var stream = open("a:stream")) {
      write(a, 1, "more");
      write(stream, 100_000, "so large that it is kept beside");
      a.setSize(3);
      a.setAllocation(100_000);
      a.setBasic(new BasicChange(null, null, FileTime.of(Instant.parse("2020-01-02T03:04:05Z")), null,
          FileAttributes.HIDDEN));
      a.setEa(new FullEa(0, "EA", Bytes.of(bytes("value"))));
      copy.copyFrom(a, 0, 0, 3);
      a.link(path("d/link"), false);
      a.rename(path("D/B"), false);
      a.rename(path("d/LINK"), true);
      copy.link(path("d/link"), true);
      copy.delete();
    }
    Files.createFile(onDisk("z"));
    assertNext(new Came("z", false, false));
  }

  /** So fast that the kernel makes one event of several, and that its queue is never empty. */
  @Test
  void writes_throughTheFileSystem_areNotTold_andThoseOfOthersAre() throws Exception {
    put("ours", "x");
    put("theirs", "x");
    watch("");
    try (var ours = open("ours");
        var theirs = Files.newByteChannel(onDisk("theirs"), StandardOpenOption.WRITE)) {
      for (int i = 0; i < 2000; i++) {
        write(ours, i, "x");
        theirs.write(ByteBuffer.wrap(bytes("x")));
      }
    }
    Files.createFile(onDisk("z"));
    var all = new ArrayList<ForeignChange>();
    for (var change = next(); !new Came("z", false, false).equals(change); change = next()) {
      all.add(change);
    }
    assertThat(all).isNotEmpty().containsOnly(new DataModified("theirs"));
    Files.writeString(onDisk("ours"), "y", StandardOpenOption.WRITE);
    assertNext(new DataModified("ours"));
  }

  @Test
  void file_thatIsWatchedItself_tellsWhatOthersDoWithIt() throws Exception {
    put("a", "x");
    put("b", "x");
    try (var a = open("a")) {
      watches.watch(a, told::add);
      write(a, 0, "ours");
      // So close behind ours that the kernel might make one event of both, and nobody would be told.
      var root = watch("");
      Files.createFile(onDisk("z"));
      assertNext(new Came("z", false, false));
      root.close();
      Files.writeString(onDisk("a"), "y", StandardOpenOption.WRITE);
      assertNext(new DataModified(""));
      Files.setPosixFilePermissions(onDisk("a"), PosixFilePermissions.fromString("rw-------"));
      assertNext(new AttributesModified(""));
      Files.move(onDisk("a"), onDisk("c"));
      assertNext(new Went("", false));
      Files.move(onDisk("b"), onDisk("c"), StandardCopyOption.REPLACE_EXISTING);
      assertNext(new Went("", false));
    }
  }

  @Test
  void anotherFileSystem_onTheSameFolder_isAnother() throws Exception {
    watch("");
    try (var second = serve(settings())) {
      var second2 = second.watches(threads, () -> {});
      var toldToSecond = new LinkedBlockingQueue<ForeignChange>();
      try (var root = second.open(path(""), false)) {
        second2.watch(root, toldToSecond::add);
      }
      put("first", "");
      assertThat(toldToSecond.poll(10, TimeUnit.SECONDS)).isEqualTo(new Came("first", false, false));
      second.create(path("second"), NewFile.FILE).close();
      assertNext(new Came("second", false, false));
    }
  }

  @Test
  void folder_thatOthersRemove_endsItsWatch() throws Exception {
    Files.createDirectory(onDisk("d"));
    watch("d");
    Files.delete(onDisk("d"));
    assertNext(new Went("", true));
  }

  @Test
  void folderOfTheFileSystemItself_isNotTold() throws Exception {
    watch("");
    Files.createDirectory(onDisk(SideStore.FOLDER));
    Files.createFile(onDisk("z"));
    assertNext(new Came("z", false, false));
  }

  @Test
  void watch_thatEnded_tellsNothing() throws Exception {
    var first = watch("");
    var second = watch("");
    Files.createFile(onDisk("a"));
    assertNext(new Came("a", false, false), new Came("a", false, false));
    first.close();
    first.close();
    Files.createFile(onDisk("b"));
    Files.createFile(onDisk("c"));
    assertNext(new Came("b", false, false), new Came("c", false, false));
    second.close();
    Files.createFile(onDisk("d"));
    watch("");
    Files.createFile(onDisk("e"));
    assertNext(new Came("e", false, false));
  }

  @Test
  void tooMuch_forTheKernelToKeep_isToldAsThat() throws Exception {
    int most = Integer.parseInt(Files.readAllLines(MOST_EVENTS).getFirst());
    var overflown = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    try (var second = serve(settings())) {
      var slow = second.watches(threads, overflown::countDown);
      try (var root = second.open(path(""), false)) {
        slow.watch(root, change -> {
          stopped.countDown();
          await(goOn);
        });
      }
      Files.createFile(onDisk("a"));
      await(stopped);
      Files.createFile(onDisk("b"));
      for (int i = 0; i <= most; i += 2) {
        Files.writeString(onDisk("a"), "x", StandardOpenOption.WRITE);
        Files.writeString(onDisk("b"), "x", StandardOpenOption.WRITE);
      }
      goOn.countDown();
      assertThat(overflown.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void second_whileThereIsOne_isRefused() throws Exception {
    assertFails(Reason.NOT_SUPPORTED, () -> fileSystem().watches(threads, () -> {}));
    watches.close();
    started.getFirst().join();
    fileSystem().watches(threads, () -> {}).close();
  }

  @Test
  void threadAndDescriptors_whenTheFileSystemCloses_areGone() throws Exception {
    watches.close();
    started.getFirst().join();
    long before = openDescriptors();
    var second = serve(settings());
    var listening = second.watches(threads, () -> {});
    try (var root = second.open(path(""), false)) {
      listening.watch(root, told::add);
    }
    second.close();
    started.getLast().join();
    assertThat(openDescriptors()).isLessThanOrEqualTo(before);
  }
}
