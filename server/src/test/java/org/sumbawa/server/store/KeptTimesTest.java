package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FileInfo;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.file.FileBasicInformation;

class KeptTimesTest {
  private static final FileTime LONG_AGO = new FileTime(119_600_064_000_000_000L);
  private static final FileTime KEEP = new FileTime(-1);
  private static final FileTime LET_GO = new FileTime(-2);
  private final Disk disk = new Disk();

  @Test
  void times_setByHand_stayThroughWhatTheOpenDoes() throws Exception {
    var file = disk.file("a");
    Attributes.set(file, times(LONG_AGO, LONG_AGO, LONG_AGO));
    changeEverything(file);
    assertThat(file.info()).extracting(FileInfo::access, FileInfo::write, FileInfo::change)
        .containsOnly(LONG_AGO);
  }

  @Test
  void times_keptAsTheyAre_stayToo() throws Exception {
    var file = disk.file("a");
    var before = file.info();
    disk.pass(Duration.ofHours(1));
    Attributes.set(file, times(KEEP, KEEP, KEEP));
    changeEverything(file);
    assertThat(file.info()).extracting(FileInfo::access, FileInfo::write, FileInfo::change)
        .containsExactly(before.access(), before.write(), before.change());
  }

  @Test
  void times_letGo_followTheClockAgain() throws Exception {
    var file = disk.file("a");
    Attributes.set(file, times(LONG_AGO, LONG_AGO, LONG_AGO));
    Attributes.set(file, times(LET_GO, LET_GO, LET_GO));
    disk.pass(Duration.ofHours(1));
    changeEverything(file);
    assertThat(file.info()).extracting(FileInfo::access, FileInfo::write, FileInfo::change)
        .containsOnly(FileTime.of(disk.now()));
  }

  @Test
  void times_setByHand_doNotBindOtherOpens() throws Exception {
    Attributes.set(disk.file("a"), times(FileTime.NONE, LONG_AGO, FileTime.NONE));
    Disk.write(disk.file("a"), "text", 0);
    assertThat(disk.file("a").info().write()).isEqualTo(FileTime.of(disk.now()));
  }

  @Test
  void changeTime_whenOtherTimesAreSet_isNow() throws Exception {
    var file = disk.file("a");
    disk.pass(Duration.ofHours(1));
    Attributes.set(file, times(FileTime.NONE, LONG_AGO, FileTime.NONE));
    assertThat(file.info().change()).isEqualTo(FileTime.of(disk.now()));
  }

  @Test
  void writeTime_whenSpaceIsSetAside_stays() throws Exception {
    var file = disk.file("a");
    var written = file.info().write();
    disk.pass(Duration.ofHours(1));
    DataAccess.setAllocation(file, 8192);
    assertThat(file.info()).extracting(FileInfo::write, FileInfo::change).containsExactly(written,
        FileTime.of(disk.now()));
  }

  @Test
  void writeTime_whenSettingSpaceAsideCuts_isNow() throws Exception {
    var file = disk.file("a");
    Disk.write(file, "text", 0);
    disk.pass(Duration.ofHours(1));
    DataAccess.setAllocation(file, 0);
    assertThat(file.info().write()).isEqualTo(FileTime.of(disk.now()));
  }

  /** MS-FSA 2.1.5.15.5. */
  @Test
  void writeTime_whenTheSizeIsSetToWhatItIs_isNow() throws Exception {
    var file = disk.file("a");
    disk.pass(Duration.ofHours(1));
    DataAccess.setSize(file, 0);
    assertThat(file.info().write()).isEqualTo(FileTime.of(disk.now()));
  }

  private static FileBasicInformation times(FileTime access, FileTime write, FileTime change) {
    return new FileBasicInformation(FileTime.NONE, access, write, change, FileAttributes.NONE);
  }

  private void changeEverything(LocalOpen file) throws Exception {
    disk.pass(Duration.ofMinutes(1));
    Disk.write(file, "text", 0);
    DataAccess.read(file, ByteBuffer.allocate(4), 0);
    DataAccess.setSize(file, 2);
    DataAccess.setAllocation(file, 8192);
    Renaming.rename(file, Disk.path("b"), false);
  }
}
