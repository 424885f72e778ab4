package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
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
    watched.watch(watch);
    disk.store().notifications().add(watch);
    var told = new ArrayList<NtStatus>();
    watch.await((status, changes) -> told.add(status));
    disk.open("d", AccessMask.DELETE, Disk.SHARED, GOES).close();
    assertThat(told).containsExactly(NtStatus.DELETE_PENDING);
    watched.close();
    assertThat(disk.exists("d")).isFalse();
  }
}
