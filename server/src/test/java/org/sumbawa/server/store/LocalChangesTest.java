package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Environment;
import org.sumbawa.core.SystemEnvironment;
import org.sumbawa.vfs.local.LocalFileSystem;
import org.sumbawa.vfs.local.LocalSettings;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NotifyAction;
import org.sumbawa.wire.fscc.NotifyRecord;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What others change in the folder that is served. */
class LocalChangesTest {
  private static final CompletionFilter NAMES = CompletionFilter.FILE_NAME.or(CompletionFilter.DIR_NAME);
  private static final CompletionFilter ALL =
      NAMES.or(CompletionFilter.ATTRIBUTES).or(CompletionFilter.SIZE).or(CompletionFilter.LAST_WRITE);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);
  private static final LeaseState READ_WRITE = LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING);

  @TempDir
  private Path served = Path.of("");
  private final SystemEnvironment system = new SystemEnvironment(2);
  private final Allowance watches = new Allowance(8);
  private final LinkedBlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<LeaseState> broken = new LinkedBlockingQueue<>();
  private final List<LocalFileSystem> fileSystems = new ArrayList<>();
  private Disk disk = new Disk();

  @BeforeEach
  void serve() throws IOException {
    disk = another(watches);
  }

  @AfterEach
  void stop() {
    fileSystems.forEach(LocalFileSystem::close);
    system.close();
  }

  /** Work is done on the thread that asks for it, so that whatever is to be watched is watched at once. */
  private Disk another(Allowance most) throws IOException {
    var world = system.environment();
    var files = LocalFileSystem.open(served, LocalSettings.DEFAULT, world.clock());
    fileSystems.add(files);
    return new Disk(files,
        new Environment(world.clock(), world.entropy(), world.threads(), Runnable::run, world.timers()),
        most);
  }

  private Path on(String path) {
    return served.resolve(path);
  }

  /** Watches a folder, asking again whenever it was told something. */
  private LocalOpen watch(String path, CompletionFilter filter, boolean tree) throws Exception {
    return watch(disk, path, filter, tree);
  }

  private LocalOpen watch(Disk by, String path, CompletionFilter filter, boolean tree) throws Exception {
    var folder = by.folder(path);
    var watch = new NotifyWatch(folder, filter, tree, 4096);
    folder.begin(watch);
    watch.await(new NotifyWatch.Waiting() {
      @Override
      public void ended(NtStatus status, List<NotifyRecord> changes) {
        changes.forEach(change -> told.add(sign(change.action()) + change.fileName()));
        if (status.equals(NtStatus.NOTIFY_ENUM_DIR)) {
          told.add("too much");
        }
        if (!status.equals(NtStatus.NOTIFY_CLEANUP)) {
          watch.await(this);
        }
      }
    });
    return folder;
  }

  private static String sign(NotifyAction action) {
    return switch (action) {
      case ADDED -> "+";
      case REMOVED -> "-";
      case MODIFIED -> "*";
      case RENAMED_OLD_NAME -> "<";
      case RENAMED_NEW_NAME -> ">";
      default -> action + " ";
    };
  }

  private void assertTold(String... changes) throws InterruptedException {
    for (var change : changes) {
      assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo(change);
    }
  }

  @Test
  void changes_ofAnotherProgram_areTold() throws Exception {
    Files.createFile(on("there"));
    watch("", ALL, false);
    Files.createFile(on("a"));
    assertTold("+a");
    Files.move(on("a"), on("b"));
    assertTold("<a", ">b");
    Files.writeString(on("there"), "x", StandardOpenOption.WRITE);
    assertTold("*there");
    Files.delete(on("b"));
    assertTold("-b");
    Files.createDirectory(on("d"));
    assertTold("+d");
    Files.createFile(on("d/a"));
    Files.delete(on("d/a"));
    Files.delete(on("d"));
    assertTold("-d");
  }

  @Test
  void kindsOfChanges_thatNobodyAskedFor_areNotTold() throws Exception {
    watch("", CompletionFilter.DIR_NAME, false);
    Files.createFile(on("a"));
    Files.createDirectory(on("d"));
    assertTold("+d");
  }

  @Test
  void changes_throughTheStore_areToldOnce() throws Exception {
    watch("", ALL, true);
    disk.folder("d").close();
    var file = disk.file("d\\a");
    Disk.write(file, "text", 0);
    Renaming.rename(file, Disk.path("d\\b"), false);
    Deleting.setDisposition(file, true, false);
    file.close();
    disk.folder("d\\e").close();
    Files.createFile(on("d/e/z"));
    assertTold("+d", "+d\\a", "*d\\a", "<d\\a", ">d\\b", "-d\\b", "+d\\e", "+d\\e\\z");
  }

  @Test
  void trees_areWatchedWhereverTheyAreAndCome() throws Exception {
    Files.createDirectories(on("a/b"));
    watch("", NAMES, true);
    Files.createFile(on("a/b/1"));
    assertTold("+a\\b\\1");
    disk.folder("a\\c").close();
    Files.createFile(on("a/c/2"));
    assertTold("+a\\c", "+a\\c\\2");
    var moving = disk.open("a\\b", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE);
    Renaming.rename(moving, Disk.path("moved"), false);
    moving.close();
    assertTold("-a\\b", "+moved");
    Files.createFile(on("moved/3"));
    assertTold("+moved\\3");
    Files.move(on("moved"), on("again"));
    assertTold("<moved", ">again");
    Files.createFile(on("again/4"));
    assertTold("+again\\4");
    disk.file("again\\5").close();
    assertTold("+again\\5");
  }

  /** Whoever makes folders quickly has filled them before they are watched. */
  @Test
  void tree_thatAnotherProgramMakesAtOnce_isToldWhole() throws Exception {
    watch("", NAMES, true);
    Files.createDirectories(on("a/b"));
    Files.createFile(on("a/b/1"));
    assertTold("+a", "+a\\b");
    assertTold("+a\\b\\1");
  }

  @Test
  void folders_beyondWhatMayBeWatched_tellWhatIsDoneThroughTheStore() throws Exception {
    Files.createDirectories(on("a"));
    Files.createDirectories(on("b"));
    disk = another(new Allowance(1));
    watch("a", NAMES, false);
    watch("b", NAMES, false);
    Files.createFile(on("b/unseen"));
    disk.file("b\\seen").close();
    Files.createFile(on("a/seen"));
    assertTold("+seen", "+seen");
  }

  @Test
  void watchesOfTheDisk_whenNobodyWatchesAnyMore_areGivenBack() throws Exception {
    Files.createDirectories(on("a/b"));
    var tree = watch("", NAMES, true);
    var folder = watch("a", NAMES, false);
    var file = disk.file("c", lease(READ_HANDLE));
    assertThat(watches.held()).isEqualTo(4);
    tree.close();
    assertThat(watches.held()).isEqualTo(2);
    folder.close();
    file.close();
    assertThat(watches.held()).isZero();
  }

  @Test
  void folder_thatIsRemovedAndMadeAgain_isWatchedAgain() throws Exception {
    Files.createDirectory(on("a"));
    watch("a", NAMES, false);
    Files.delete(on("a"));
    Files.createDirectory(on("a"));
    watch("a", NAMES, false);
    Files.createFile(on("a/1"));
    assertTold("+1");
  }

  @Test
  void storesOnTheSameFolder_tellEachOther() throws Exception {
    var second = another(watches);
    watch(disk, "", NAMES, false);
    watch(second, "", NAMES, false);
    disk.file("a").close();
    assertTold("+a", "+a");
    second.file("b").close();
    assertTold("+b", "+b");
  }

  private CacheRequest lease(LeaseState state) {
    return new CacheRequest.Lease(new CacheRequest.LeaseId(new Guid(1, 2), new Guid(3, 4)), state, 2, 0,
        Guid.NONE, true, change -> broken.add(change.to()));
  }

  private void assertBrokenTo(LeaseState state) throws InterruptedException {
    assertThat(broken.poll(10, TimeUnit.SECONDS)).isEqualTo(state);
  }

  /** Says that whatever was done so far has been told. */
  private void awaitQuiet() throws Exception {
    watch("", NAMES, false);
    Files.createFile(on("quiet"));
    assertTold("+quiet");
  }

  @Test
  void cache_ofAFileThatAnotherProgramWrites_isBroken() throws Exception {
    Files.writeString(on("a"), "text");
    var file = disk.file("a", lease(READ_HANDLE));
    assertThat(file.cache())
        .isEqualTo(new CacheAnswer.Lease(new Guid(3, 4), READ_HANDLE, false, 2, 1, Guid.NONE));
    Files.writeString(on("a"), "x", StandardOpenOption.WRITE);
    assertBrokenTo(LeaseState.NONE);
  }

  @Test
  void cache_ofAFileThatIsReplacedOrRemoved_isBroken() throws Exception {
    Files.writeString(on("a"), "text");
    Files.writeString(on("b"), "text");
    var file = disk.file("a", lease(READ_HANDLE));
    Files.move(on("b"), on("a"), StandardCopyOption.REPLACE_EXISTING);
    assertBrokenTo(LeaseState.NONE);
    file.close();
    disk.file("a", lease(READ_HANDLE));
    Files.delete(on("a"));
    assertBrokenTo(LeaseState.NONE);
  }

  @Test
  void cache_ofAFolderInWhichAnotherProgramWorks_isBroken() throws Throwable {
    Files.createFile(on("there"));
    for (var work : List.<Executable>of(() -> Files.createFile(on("new")), () -> Files.delete(on("new")),
        () -> Files.move(on("there"), on("moved")),
        () -> Files.writeString(on("moved"), "x", StandardOpenOption.WRITE),
        () -> Files.setPosixFilePermissions(on("moved"), PosixFilePermissions.fromString("rw-------")))) {
      var folder = disk.folder("", lease(READ_HANDLE));
      work.execute();
      assertBrokenTo(LeaseState.NONE);
      folder.close();
    }
  }

  /** What is done through the store is known better there. */
  @Test
  void cache_ofAFolderInWhichItsOwnerWorks_isKept() throws Exception {
    var folder = disk.folder("d", lease(READ_HANDLE));
    var file =
        disk.file("d\\a", new CacheRequest.Lease(new CacheRequest.LeaseId(new Guid(1, 2), new Guid(5, 6)),
            LeaseState.NONE, 2, 0, new Guid(3, 4), true, change -> {}));
    Disk.write(file, "text", 0);
    Renaming.rename(file, Disk.path("d\\b"), false);
    file.close();
    awaitQuiet();
    assertThat(folder.cache())
        .isEqualTo(new CacheAnswer.Lease(new Guid(3, 4), READ_HANDLE, false, 2, 1, Guid.NONE));
    Files.delete(on("d/b"));
    assertBrokenTo(LeaseState.NONE);
  }

  @Test
  void oplock_onAFileThatAnotherProgramWrites_isBroken() throws Exception {
    Files.writeString(on("a"), "text");
    var levels = new LinkedBlockingQueue<OplockLevel>();
    disk.file("a", new CacheRequest.Oplock(OplockLevel.BATCH, (to, must) -> levels.add(to)));
    Files.writeString(on("a"), "x", StandardOpenOption.WRITE);
    assertThat(levels.poll(10, TimeUnit.SECONDS)).isEqualTo(OplockLevel.NONE);
  }

  @Test
  void cache_ofWhoWritesItself_isKept() throws Exception {
    var file = disk.file("a", lease(READ_WRITE));
    for (int i = 0; i < 100; i++) {
      Disk.write(file, "text", i);
    }
    Files.setPosixFilePermissions(on("a"), PosixFilePermissions.fromString("rw-------"));
    awaitQuiet();
    assertThat(file.cache())
        .isEqualTo(new CacheAnswer.Lease(new Guid(3, 4), READ_WRITE, false, 2, 1, Guid.NONE));
    assertThat(broken).isEmpty();
    Files.writeString(on("a"), "x", StandardOpenOption.WRITE);
    assertBrokenTo(LeaseState.NONE);
  }
}
