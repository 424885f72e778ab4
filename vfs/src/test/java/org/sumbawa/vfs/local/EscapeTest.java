package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.ReparseTag;

/** Nothing leads out of the served folder, and nothing in it that is no file is opened. */
class EscapeTest extends LocalTest {
  private static final String SECRET = "secret";

  @BeforeEach
  void hideSomethingOutside() throws IOException {
    Files.createDirectory(outside());
    Files.writeString(outside().resolve("file"), SECRET);
  }

  private Path outside() {
    return temporary.resolve("outside");
  }

  @Test
  void open_namesThatClimb_areIllegal() {
    for (var names : List.of(List.of("..", "outside", "file"), List.of("."), List.of(".."),
        List.of("a", "..", ".."), List.of("../outside/file"), List.of("/etc/passwd"), List.of(""),
        List.of("a\0b"))) {
      var path = new FilePath(names, "");
      var failure = catchThrowableOfType(VfsException.class, () -> fileSystem().open(path, false));
      assertThat(failure.reason()).as("%s", names).isIn(Reason.INVALID_NAME, Reason.PATH_NOT_FOUND);
      assertThat(catchThrowableOfType(VfsException.class,
          () -> fileSystem().create(path, org.sumbawa.vfs.NewFile.FILE)).reason())
          .isIn(Reason.INVALID_NAME, Reason.PATH_NOT_FOUND);
    }
  }

  @Test
  void symlink_ofEveryKind_isReparsePointAndNeverFollowed() throws IOException {
    mkdir("d");
    put("d/inside", "x");
    Files.createSymbolicLink(onDisk("absolute"), outside());
    Files.createSymbolicLink(onDisk("relative"), Path.of("../outside"));
    Files.createSymbolicLink(onDisk("beneath"), Path.of("d"));
    Files.createSymbolicLink(onDisk("file"), outside().resolve("file"));
    Files.createSymbolicLink(onDisk("self"), Path.of("self"));
    Files.createSymbolicLink(onDisk("proc"), Path.of("/proc/self/root"));
    for (var link : List.of("absolute", "relative", "beneath", "proc", "self", "ABSOLUTE")) {
      var failure = catchThrowableOfType(VfsException.class, () -> open(link + "/file"));
      assertThat(failure.reason()).as(link).isEqualTo(Reason.REPARSE_POINT);
      assertThat(failure.stoppedAt()).contains(path(link.toLowerCase(java.util.Locale.ROOT)));
      assertFails(Reason.REPARSE_POINT, () -> create(link + "/new"));
      assertFails(Reason.REPARSE_POINT, () -> mkdir(link + "/new"));
    }
    try (var link = open("file")) {
      assertThat(link.info().attributes()).isEqualTo(FileAttributes.REPARSE_POINT);
      assertThat(link.info().reparseTag()).isEqualTo(ReparseTag.SYMLINK);
      assertThat(link.info().size()).isZero();
      assertFails(Reason.ACCESS_DENIED, () -> read(link, 0, 1));
      assertFails(Reason.ACCESS_DENIED, () -> link.setSize(0));
      assertThat(link.eas()).isEmpty();
      assertThat(link.security()).isEmpty();
    }
    assertFails(Reason.EXISTS, () -> create("FILE"));
    Files.delete(onDisk("proc"));
    assertThat(outside().resolve("new")).doesNotExist();
  }

  @Test
  void symlink_data_tellsTheTarget() throws Exception {
    Files.createSymbolicLink(onDisk("relative"), Path.of("some/where"));
    Files.createSymbolicLink(onDisk("absolute"), Path.of("/some/where"));
    try (var relative = open("relative"); var absolute = open("absolute")) {
      assertThat(relative.reparse().orElseThrow().content()).isEqualTo(new ReparseContent.SymbolicLink(
          "some\\where", "some\\where", ReparseContent.SymbolicLink.RELATIVE));
      assertThat(absolute.reparse().orElseThrow().content())
          .isEqualTo(new ReparseContent.SymbolicLink("\\some\\where", "\\some\\where", 0));
    }
  }

  @Test
  void symlink_deletedAndRenamed_leavesItsTarget() throws IOException {
    Files.createSymbolicLink(onDisk("a"), outside());
    Files.createSymbolicLink(onDisk("b"), outside().resolve("file"));
    try (var link = open("a"); var other = open("B")) {
      link.rename(path("c"), false);
      assertThat(onDisk("c")).isSymbolicLink();
      link.delete();
      other.delete();
    }
    assertThat(names("")).isEmpty();
    assertThat(outside().resolve("file")).hasContent(SECRET);
  }

  @Test
  void clientsSymlink_onDisk_isNone() throws IOException {
    try (var handle = create("link")) {
      handle.setReparse(ReparseData.of(new ReparseContent.SymbolicLink("\\??\\C:\\x", "C:\\x", 0)));
    }
    assertThat(onDisk("link")).isRegularFile();
    assertThat(Files.isSymbolicLink(onDisk("link"))).isFalse();
  }

  @Test
  void pipe_opened_blocksNobodyAndIsReparsePoint() throws Exception {
    assertThat(new ProcessBuilder("mkfifo", onDisk("pipe").toString()).start().waitFor()).isZero();
    try (var pipe = open("PIPE"); var root = fileSystem().open(FilePath.ROOT, false)) {
      assertThat(pipe.info().reparseTag()).isEqualTo(ReparseTag.NFS);
      assertThat(pipe.reparse().orElseThrow().content()).isEqualTo(new ReparseContent.NfsSpecialFile(
          ReparseContent.NfsSpecialFile.FIFO, org.sumbawa.wire.codec.Bytes.EMPTY));
      assertThat(root.child("pipe").orElseThrow().info().reparseTag()).isEqualTo(ReparseTag.NFS);
      assertFails(Reason.ACCESS_DENIED, () -> read(pipe, 0, 1));
      assertFails(Reason.ACCESS_DENIED, pipe::flush);
      assertThat(pipe.streams()).hasSize(1);
      pipe.delete();
    }
    assertThat(names("")).isEmpty();
  }

  @Test
  void specialFiles_onRequest_areHidden() throws Exception {
    Files.createSymbolicLink(onDisk("link"), Path.of("target"));
    assertThat(new ProcessBuilder("mkfifo", onDisk("pipe").toString()).start().waitFor()).isZero();
    put("file", "x");
    try (var hiding = serve(LocalSettings.DEFAULT.hidingSpecialFiles());
        var root = hiding.open(FilePath.ROOT, false);
        var cursor = root.list()) {
      assertThat(cursor.next(10)).extracting(entry -> entry.name()).containsExactly("file");
      assertFails(Reason.NOT_FOUND, () -> hiding.open(path("link"), false));
      assertFails(Reason.PATH_NOT_FOUND, () -> hiding.open(path("link/x"), false));
      assertThat(root.child("pipe")).isEmpty();
      assertFails(Reason.EXISTS, () -> hiding.create(path("pipe"), org.sumbawa.vfs.NewFile.FILE));
    }
  }

  /** A folder changes places with a link to the outside, all the time, while its file is opened, made and deleted. */
  @Test
  void symlink_swappedWhileWalked_neverLeadsOutside() throws Exception {
    mkdir("d");
    put("d/file", "inside");
    Files.createSymbolicLink(onDisk("evil"), outside());
    var running = new AtomicBoolean(true);
    var swapper = CompletableFuture.runAsync(() -> {
      try {
        while (running.get()) {
          exchangeOnDisk("d", "evil");
        }
      } catch (VfsException e) {
        throw new IllegalStateException(e);
      }
    });
    int opened = 0;
    try {
      for (int i = 0; i < 20_000; i++) {
        try (var handle = fileSystem().open(path(i % 2 == 0 ? "d/file" : "D/FILE"), false)) {
          assertThat(read(handle, 0, 100)).isEqualTo("inside");
          opened++;
        } catch (VfsException e) {
          assertThat(e.reason()).as(e.getMessage()).isIn(Reason.REPARSE_POINT, Reason.NOT_FOUND,
              Reason.PATH_NOT_FOUND);
        }
        try (var made = create("d/made")) {
          made.rename(path("d/moved"), true);
          made.delete();
        } catch (VfsException e) {
          assertThat(e.reason()).as(e.getMessage()).isIn(Reason.REPARSE_POINT, Reason.NOT_FOUND,
              Reason.PATH_NOT_FOUND, Reason.GONE, Reason.EXISTS);
        }
      }
    } finally {
      running.set(false);
      swapper.join();
    }
    assertThat(opened).isPositive();
    try (var left = Files.list(outside())) {
      assertThat(left.map(Path::getFileName)).containsExactly(Path.of("file"));
    }
    assertThat(outside().resolve("file")).hasContent(SECRET);
  }

  /** A folder that was moved out of the root while files in it are open takes them out of reach. */
  @Test
  void folder_movedOutside_isOutOfReach() throws IOException {
    mkdir("d");
    put("d/a", "x");
    try (var file = open("d/a"); var folder = fileSystem().open(path("d"), false)) {
      Files.move(onDisk("d"), outside().resolve("moved"));
      assertFails(Reason.GONE, file::delete);
      assertFails(Reason.GONE, () -> file.rename(path("here"), false));
      assertFails(Reason.GONE, folder::delete);
      assertFails(Reason.PATH_NOT_FOUND, () -> open("d/a"));
      assertFails(Reason.PATH_NOT_FOUND, () -> create("d/new"));
      assertThat(read(file, 0, 10)).isEqualTo("x");
    }
    assertThat(outside().resolve("moved/a")).hasContent("x");
  }

  @Test
  void mountPoint_whenStayingOnDevice_isShut() throws IOException {
    try (var proc = LocalFileSystem.open(Path.of("/"), LocalSettings.DEFAULT.stayingOnDevice(),
        java.time.InstantSource.system())) {
      assertFails(Reason.ACCESS_DENIED, () -> proc.open(path("proc"), false));
      assertFails(Reason.ACCESS_DENIED, () -> proc.open(path("proc/self/status"), false));
      assertFails(Reason.ACCESS_DENIED, () -> proc.open(path("PROC/version"), false));
      proc.open(path("usr"), false).close();
    }
  }
}
