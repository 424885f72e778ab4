package org.sumbawa.vfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.core.Environment;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.ReparseContract;
import org.sumbawa.vfs.contract.SecurityContract;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

class DecoratorsTest {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private Duration step = Duration.ZERO;
  private final List<SlowOperation> slow = new ArrayList<>();
  private final MemoryFileSystem memory = new MemoryFileSystem(() -> now);

  private Instant tick() {
    now = now.plus(step);
    return now;
  }

  private Environment environment() {
    return new Environment(this::tick, target -> {}, (name, task) -> Thread.ofPlatform().unstarted(task),
        Runnable::run, (delay, task) -> () -> {});
  }

  /** A default method that a decorator does not pass on would bypass what is beneath. */
  @Test
  void forwarding_everyMethod_isPassedOn() {
    for (var pair : List.of(new Class<?>[]{Handle.class, ForwardingHandle.class},
        new Class<?>[]{FileSystem.class, ForwardingFileSystem.class})) {
      var own = Arrays.stream(pair[1].getDeclaredMethods()).map(DecoratorsTest::signature).toList();
      for (var method : pair[0].getDeclaredMethods()) {
        if (!Modifier.isStatic(method.getModifiers()) && !Modifier.isPrivate(method.getModifiers())) {
          assertThat(own).contains(signature(method));
        }
      }
    }
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }

  @Test
  void readOnly_reading_isPassedOn() throws VfsException {
    try (var handle = memory.create(path("a"), NewFile.FILE)) {
      write(handle, 0, "content");
    }
    var readOnly = new ReadOnlyFileSystem(memory);
    assertThat(readOnly.abilities()).contains(Ability.READ_ONLY).containsAll(memory.abilities());
    assertThat(readOnly.volume()).isEqualTo(memory.volume());
    try (var handle = readOnly.open(path("A"), false);
        var again = readOnly.openByKey(handle.key(), false);
        var root = readOnly.open(FilePath.ROOT, false)) {
      assertThat(read(again, 0, 100)).isEqualTo("content");
      assertThat(handle.info()).isEqualTo(again.info());
      assertThat(handle.path()).isEqualTo(path("a"));
      assertThat(handle.streams()).hasSize(1);
      assertThat(root.child("A")).isPresent();
      handle.flush();
    }
  }

  @Test
  void readOnly_changing_isRefused() throws VfsException {
    memory.create(path("a"), NewFile.FILE).close();
    var readOnly = new ReadOnlyFileSystem(memory);
    assertFails(Reason.READ_ONLY, () -> readOnly.open(path("a"), true));
    assertFails(Reason.READ_ONLY, () -> readOnly.create(path("b"), NewFile.FILE));
    try (var handle = readOnly.open(path("a"), false)) {
      assertFails(Reason.READ_ONLY, () -> readOnly.openByKey(handle.key(), true));
      assertFails(Reason.READ_ONLY, () -> write(handle, 0, "x"));
      assertFails(Reason.READ_ONLY, () -> handle.setSize(1));
      assertFails(Reason.READ_ONLY, () -> handle.setAllocation(1));
      assertFails(Reason.READ_ONLY, () -> handle.setBasic(BasicChange.NOTHING));
      assertFails(Reason.READ_ONLY, () -> handle.rename(path("b"), true));
      assertFails(Reason.READ_ONLY, () -> handle.link(path("b"), true));
      assertFails(Reason.READ_ONLY, handle::delete);
      assertFails(Reason.READ_ONLY, () -> handle.setSecurity(SecurityContract.SOME));
      assertFails(Reason.READ_ONLY, () -> handle.setEa(new FullEa("a", Bytes.EMPTY)));
      assertFails(Reason.READ_ONLY, () -> handle.setSparse(true));
      assertFails(Reason.READ_ONLY, () -> handle.setCompressed(true));
      assertFails(Reason.READ_ONLY, () -> handle.zero(new Range(0, 1)));
      assertFails(Reason.READ_ONLY, () -> handle.copyFrom(handle, 0, 0, 1));
      assertFails(Reason.READ_ONLY, () -> handle.cloneRange(handle, 0, 0, 1));
      assertFails(Reason.READ_ONLY, () -> handle.setReparse(ReparseContract.LINK));
    }
    assertThat(memory.volume().freeBytes()).isEqualTo(memory.volume().totalBytes());
    readOnly.close();
    assertFails(Reason.GONE, () -> memory.open(path("a"), false));
  }

  @Test
  void slowWatch_beneathThreshold_isSilent() throws VfsException {
    var watched = new SlowOperationWatch(memory, environment(), Duration.ofMillis(100), slow::add);
    step = Duration.ofMillis(100);
    try (var handle = watched.create(path("a"), NewFile.FILE)) {
      write(handle, 0, "x");
      handle.flush();
    }
    assertThat(slow).isEmpty();
  }

  @Test
  void slowWatch_beyondThreshold_tellsCommandPathAndTimes() throws VfsException {
    var threshold = Duration.ofMillis(100);
    var watched = new SlowOperationWatch(memory, environment(), threshold, slow::add);
    step = Duration.ofMillis(101);
    watched.volume();
    try (var handle = watched.create(path("a"), NewFile.FILE); var other = watched.open(path("A"), false)) {
      assertFails(Reason.NOT_FOUND, () -> watched.open(path("none"), false));
      write(handle, 0, "x");
      handle.copyFrom(other, 0, 1, 1);
      handle.rename(path("b"), false);
      assertFails(Reason.NOT_A_DIRECTORY, handle::list);
    }
    assertThat(slow).extracting(SlowOperation::command).containsExactly("volume", "create", "open", "open",
        "write", "copyFrom", "rename", "list");
    assertThat(slow).extracting(SlowOperation::path).containsExactly(FilePath.ROOT, path("a"), path("A"),
        path("none"), path("a"), path("a"), path("b"), path("b"));
    assertThat(slow)
        .allMatch(operation -> operation.took().equals(step) && operation.threshold().equals(threshold));
  }

  @Test
  void slowWatch_everyOperation_isWatched() throws VfsException {
    var watched = new SlowOperationWatch(memory, environment(), Duration.ofMillis(100), slow::add);
    step = Duration.ofSeconds(1);
    watched.create(path("d"), NewFile.DIRECTORY).close();
    watched.create(path("s"), NewFile.FILE).close();
    slow.clear();
    try (var handle = watched.openByKey(memory.open(path("s"), true).key(), true);
        var folder = watched.open(path("d"), false);
        var cursor = folder.list()) {
      cursor.next(1);
      handle.info();
      read(handle, 0, 1);
      handle.flush();
      handle.setSize(4096);
      handle.setAllocation(4096);
      handle.setBasic(BasicChange.NOTHING);
      folder.child("x");
      handle.link(path("l"), false);
      handle.security();
      handle.setSecurity(SecurityContract.SOME);
      handle.eas();
      handle.setEa(new FullEa("a", Bytes.EMPTY));
      handle.streams();
      handle.setSparse(true);
      handle.setCompressed(true);
      handle.zero(new Range(0, 1));
      handle.allocated(new Range(0, 1), 1);
      handle.cloneRange(handle, 0, 4096, 4096);
      handle.reparse();
      handle.setReparse(ReparseContract.LINK);
      handle.delete();
    }
    assertThat(slow).extracting(SlowOperation::command).containsExactly("openByKey", "open", "list", "list",
        "info", "read", "flush", "setSize", "setAllocation", "setBasic", "child", "link", "security",
        "setSecurity", "eas", "setEa", "streams", "setSparse", "setCompressed", "zero", "allocated",
        "cloneRange", "reparse", "setReparse", "delete");
  }

  @Test
  void hiddenNames_matchingAPattern_areToldToBeHidden() throws VfsException {
    memory.create(path("d"), NewFile.DIRECTORY).close();
    memory.create(path("d/Lost+Found"), NewFile.DIRECTORY).close();
    memory.create(path("d/thumbs.db"), NewFile.FILE).close();
    memory.create(path("d/a"), NewFile.FILE).close();
    var hiding = new HiddenNames(memory, List.of("lost+found", "*.db"));
    try (var folder = hiding.open(path("d"), false); var cursor = folder.list()) {
      assertThat(cursor.next(10)).filteredOn(entry -> entry.info().attributes().has(FileAttributes.HIDDEN))
          .extracting(DirectoryEntry::name).containsExactlyInAnyOrder("Lost+Found", "thumbs.db");
      assertThat(folder.child("thumbs.db").orElseThrow().info().attributes())
          .isEqualTo(FileAttributes.HIDDEN);
      assertThat(folder.info().attributes()).isEqualTo(FileAttributes.DIRECTORY);
    }
    try (var file = hiding.open(path("d/a"), false); var other = hiding.open(path("d/thumbs.db"), false)) {
      assertThat(file.info().attributes()).isEqualTo(FileAttributes.NORMAL);
      assertThat(other.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
    }
  }

  @Test
  void innermost_ofDecorations_isTheHandleBeneath() throws VfsException {
    var inner = memory.create(path("a"), NewFile.FILE);
    var once = new ForwardingHandle(inner);
    assertThat(ForwardingHandle.innermost(new ForwardingHandle(once))).isSameAs(inner);
    assertThat(ForwardingHandle.innermost(inner)).isSameAs(inner);
  }
}
