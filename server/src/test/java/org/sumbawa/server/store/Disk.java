package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.sumbawa.auth.Identity;
import org.sumbawa.core.Allowance;
import org.sumbawa.core.Environment;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ShareAccess;

/** A store in memory, whose time stands still until it is moved, and one user of it. */
final class Disk {
  static final CacheTimers.Waits WAITS =
      new CacheTimers.Waits(Duration.ofSeconds(35), Duration.ofMinutes(1), Duration.ofMinutes(3));
  static final ShareAccess SHARED = ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE);
  static final long CAPACITY = 1L << 20;

  private final Subject user = Subject.of(
      new Identity("user", "", Sid.parse("S-1-5-21-1-2-3-1001"), List.of(Sid.EVERYONE), Identity.Kind.USER));
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final Store store;

  /** One with all the memory that it needs. */
  Disk() {
    this(Long.MAX_VALUE);
  }

  /** One that may keep so many bytes of changes for those who watch. */
  Disk(long changes) {
    this(changes, UnaryOperator.identity());
  }

  /** One with all the memory that it needs, whose storage behaves otherwise. */
  Disk(UnaryOperator<FileSystem> otherwise) {
    this(Long.MAX_VALUE, otherwise);
  }

  private Disk(long changes, UnaryOperator<FileSystem> otherwise) {
    var table = new FileTable(new CacheTimers((delay, task) -> () -> {}, WAITS), Allowance.UNLIMITED,
        new Allowance(changes));
    store = new Store(table, otherwise.apply(new MemoryFileSystem(() -> now, CAPACITY, "disk")), () -> now);
  }

  /** One of a folder of the machine's, which looks for what others change in as many files and folders. */
  Disk(FileSystem files, Environment environment, Allowance watches) {
    var table =
        new FileTable(new CacheTimers(environment.timers(), WAITS), Allowance.UNLIMITED, Allowance.UNLIMITED);
    store = new Store(table, files, environment, watches);
  }

  private Disk(Store store) {
    this.store = store;
  }

  /** Another store of the same files. */
  Disk beside() {
    return new Disk(new Store(store.table(), store.fileSystem(), () -> now));
  }

  Store store() {
    return store;
  }

  Instant now() {
    return now;
  }

  void pass(Duration time) {
    now = now.plus(time);
  }

  /** Opens or creates a file for everything, and lets others do everything. */
  LocalOpen file(String path) throws Refusal, BreakPending {
    return open(path, AccessMask.FILE_ALL_ACCESS, SHARED, CreateOptions.NON_DIRECTORY_FILE);
  }

  /** Opens or creates a folder to list it. */
  LocalOpen folder(String path) throws Refusal, BreakPending {
    return open(path, AccessMask.FILE_GENERIC_READ, SHARED, CreateOptions.DIRECTORY_FILE);
  }

  LocalOpen open(String path, AccessMask access, ShareAccess sharing, CreateOptions options)
      throws Refusal, BreakPending {
    return open(path, access, sharing, options, CreateDisposition.OPEN_IF);
  }

  LocalOpen open(String path, AccessMask access, ShareAccess sharing, CreateOptions options,
      CreateDisposition disposition) throws Refusal, BreakPending {
    return open(path, access, sharing, options, disposition, CacheRequest.NONE);
  }

  /** Opens or creates a folder to list it, and to cache that. */
  LocalOpen folder(String path, CacheRequest cache) throws Refusal, BreakPending {
    return open(path, AccessMask.FILE_GENERIC_READ, SHARED, CreateOptions.DIRECTORY_FILE,
        CreateDisposition.OPEN_IF, cache);
  }

  /** Opens or creates a file for everything, to cache it. */
  LocalOpen file(String path, CacheRequest cache) throws Refusal, BreakPending {
    return open(path, AccessMask.FILE_ALL_ACCESS, SHARED, CreateOptions.NON_DIRECTORY_FILE,
        CreateDisposition.OPEN_IF, cache);
  }

  LocalOpen open(String path, AccessMask access, ShareAccess sharing, CreateOptions options,
      CreateDisposition disposition, CacheRequest cache) throws Refusal, BreakPending {
    return store.open(intent(path, access, sharing, options, disposition, cache)).open();
  }

  /** How this user opens something. */
  OpenIntent intent(String path, AccessMask access, ShareAccess sharing, CreateOptions options,
      CreateDisposition disposition) {
    return intent(path, access, sharing, options, disposition, CacheRequest.NONE);
  }

  private OpenIntent intent(String path, AccessMask access, ShareAccess sharing, CreateOptions options,
      CreateDisposition disposition, CacheRequest cache) {
    return new OpenIntent(user, path, path(path), false, access, AccessMask.FILE_ALL_ACCESS, sharing,
        disposition, options, FileAttributes.NORMAL, OpenIntent.Creation.PLAIN, cache);
  }

  boolean exists(String path) throws BreakPending {
    try {
      open(path, AccessMask.READ_ATTRIBUTES, SHARED, CreateOptions.NONE, CreateDisposition.OPEN).close();
      return true;
    } catch (Refusal absent) {
      return false;
    }
  }

  static void write(LocalOpen open, String text, long offset) throws Refusal {
    DataAccess.write(open, ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)), offset, false);
  }

  /** A path with backslashes, empty for the root, and with a stream behind a colon. */
  static FilePath path(String text) {
    int colon = text.indexOf(':');
    var file = colon < 0 ? text : text.substring(0, colon);
    return new FilePath(file.isEmpty() ? List.of() : List.of(file.split("\\\\")),
        colon < 0 ? "" : text.substring(colon + 1));
  }

  static void assertRefused(NtStatus status, ThrowingCallable operation) {
    assertThatThrownBy(operation).asInstanceOf(type(Refusal.class)).extracting(Refusal::status)
        .isEqualTo(status);
  }
}
