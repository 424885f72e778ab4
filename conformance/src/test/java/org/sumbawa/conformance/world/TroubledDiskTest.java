package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.PrivateDisk;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Write;

/** Disks that take no more. */
class TroubledDiskTest {
  private static final int MEGABYTE = 1 << 20;

  @TempDir
  Path home;

  @Test
  void disk_thatIsFull_isReportedAndLosesNothing() throws Exception {
    var disk = DiskServer.start(home, new PrivateDisk(home.resolve("small"), 16));
    var kept = random(disk.local().resolve("kept"), MEGABYTE);
    var large = random(disk.local().resolve("large"), 40 * MEGABYTE);
    disk.does("put kept");
    assertThat(disk.tries("put large")).contains("NT_STATUS_DISK_FULL");
    assertThat(disk.served().resolve("kept")).hasBinaryContent(kept);
    var arrived = Files.readAllBytes(disk.served().resolve("large"));
    assertThat(arrived.length).isGreaterThan(8 * MEGABYTE).isLessThan(16 * MEGABYTE);
    assertThat(arrived).isEqualTo(Arrays.copyOf(large, arrived.length));
    disk.does("get kept back", "ls");
    assertThat(disk.local().resolve("back")).hasBinaryContent(kept);
    disk.does("del large", "put kept again");
    assertThat(disk.served().resolve("again")).hasBinaryContent(kept);
    disk.finish();
  }

  @Test
  void disk_thatBecomesFull_keepsEveryWriteThatItAcknowledged() throws Exception {
    var disk = DiskServer.start(home, new PrivateDisk(home.resolve("small"), 4));
    var block = random(disk.local().resolve("block"), 64 << 10);
    long acknowledged = 0;
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      var file = tree.file("filled");
      var status = NtStatus.SUCCESS;
      while (status.equals(NtStatus.SUCCESS)) {
        block[0] = (byte) (acknowledged / block.length);
        status = tree.call(new Write.Request(file.id(), acknowledged, Bytes.of(block))).status();
        acknowledged += status.equals(NtStatus.SUCCESS) ? block.length : 0;
      }
      assertThat(status).isEqualTo(NtStatus.DISK_FULL);
      file.flush();
      file.close();
    }
    assertThat(acknowledged).isGreaterThan(3 * MEGABYTE);
    var there = Files.readAllBytes(disk.served().resolve("filled"));
    for (int at = 0; at < acknowledged; at += block.length) {
      block[0] = (byte) (at / block.length);
      assertThat(Arrays.copyOfRange(there, at, at + block.length)).isEqualTo(block);
    }
    disk.finish();
  }

  @Test
  void disk_thatBecomesReadOnly_isReportedAndCanBeRead() throws Exception {
    var small = new PrivateDisk(home.resolve("small"), 16);
    var disk = DiskServer.start(home, small);
    var kept = random(disk.local().resolve("kept"), MEGABYTE);
    disk.does("put kept", "mkdir folder");
    small.makeReadOnly(disk.server(), disk.client().program());
    for (var command : new String[]{"put kept another", "put kept", "del kept", "mkdir more", "rmdir folder",
        "rename kept moved"}) {
      assertThat(disk.tries(command)).as(command).contains("NT_STATUS_MEDIA_WRITE_PROTECTED");
    }
    assertThat(disk.does("get kept back", "ls")).contains("kept", "folder");
    assertThat(disk.local().resolve("back")).hasBinaryContent(kept);
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      // It opens with all the access that it can get.
      var tree = peer.logOn("alice", "secret").tree("disk");
      assertThat(tree.file("kept").read(0, 16)).isEqualTo(Arrays.copyOf(kept, 16));
      tree.folder("folder").close();
    }
    disk.finish();
  }

  private static byte[] random(Path file, int size) throws IOException {
    var bytes = new byte[size];
    new Random(size).nextBytes(bytes);
    Files.write(file, bytes);
    return bytes;
  }
}
