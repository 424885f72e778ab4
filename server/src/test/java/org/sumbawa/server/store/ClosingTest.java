package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.AccessAce;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.AceFlags;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateOptions;

class ClosingTest {
  private static final CreateOptions GOES = CreateOptions.DIRECTORY_FILE.or(CreateOptions.DELETE_ON_CLOSE);
  private final Disk disk = new Disk();

  @Test
  void folderWithContent_deletedByAClose_staysOpenToAll() throws Exception {
    var other = disk.folder("d");
    disk.file("d\\a").close();
    disk.open("d", AccessMask.DELETE, Disk.SHARED, GOES).close();
    assertThat(disk.exists("d")).isTrue();
    other.close();
    assertThat(disk.exists("d\\a")).isTrue();
  }

  @Test
  void folderThatGoes_tellsWhoWaitsForChanges() throws Exception {
    var watched = disk.folder("d");
    var watch = new NotifyWatch(watched, CompletionFilter.FILE_NAME, false, 1000);
    watched.begin(watch);
    var told = new ArrayList<NtStatus>();
    watch.await((status, changes) -> told.add(status));
    disk.open("d", AccessMask.DELETE, Disk.SHARED, GOES).close();
    assertThat(told).containsExactly(NtStatus.DELETE_PENDING);
    watched.close();
    assertThat(disk.exists("d")).isFalse();
  }

  @Test
  void file_thatMayNotBeDeleted_isNotOpenedToGoWithItsClose() throws Exception {
    var folder = disk.open("d", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE);
    var file = disk.file("d\\a");
    var readable = SecurityDescriptor.EMPTY.withDacl(
        Acl.of(List.of(AccessAce.allowed(Sid.EVERYONE, AccessMask.FILE_GENERIC_READ, AceFlags.NONE))));
    folder.handle().setSecurity(readable);
    file.handle().setSecurity(readable);
    file.close();
    folder.close();
    Disk.assertRefused(NtStatus.ACCESS_DENIED,
        () -> disk.open("d\\a", AccessMask.MAXIMUM_ALLOWED, Disk.SHARED, CreateOptions.DELETE_ON_CLOSE));
    assertThat(disk.exists("d\\a")).isTrue();
  }

  @Test
  void lock_onAnOpenThatHasEnded_isRefusedAndLeavesNothing() throws Exception {
    var other = disk.file("a");
    var ended = disk.file("a");
    ended.close();
    var all = List.of(new Locking.Wanted(0, 10, true));

    Disk.assertRefused(NtStatus.FILE_CLOSED, () -> Locking.lock(ended, all, 1));
    Disk.assertRefused(NtStatus.FILE_CLOSED,
        () -> Locking.lockOrWait(ended, all.getFirst(), 1, status -> {}));
    Locking.lock(other, all, 1);
  }

  @Test
  void changes_beyondWhatAllWatchesMayKeep_areToldAsTooMany() throws Exception {
    var few = new Disk(40);
    var folder = few.folder("d");
    var watch = new NotifyWatch(folder, CompletionFilter.FILE_NAME, false, 1000);
    folder.begin(watch);
    few.file("d\\first").close();
    few.file("d\\second").close();
    few.file("d\\third").close();
    var told = new ArrayList<NtStatus>();
    watch.await((status, changes) -> told.add(status));
    few.file("d\\fourth").close();
    watch.await((status, changes) -> told.add(status));
    assertThat(told).containsExactly(NtStatus.NOTIFY_ENUM_DIR, NtStatus.SUCCESS);
  }

  @Test
  void watch_onAnOpenThatHasEnded_endsAtOnce() throws Exception {
    var ended = disk.folder("d");
    ended.close();
    var told = new ArrayList<NtStatus>();
    var watch = new NotifyWatch(ended, CompletionFilter.FILE_NAME, false, 1000);
    ended.begin(watch);
    watch.await((status, changes) -> told.add(status));
    assertThat(told).containsExactly(NtStatus.NOTIFY_CLEANUP);
  }
}
