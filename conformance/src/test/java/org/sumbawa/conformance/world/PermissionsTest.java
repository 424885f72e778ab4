package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** What the server's own user may not do on the disk, no client can: it learns that when it opens a file. */
class PermissionsTest {
  private static final Set<PosixFilePermission> NOBODY = Set.of();

  @TempDir
  Path home;

  @Test
  void files_thatTheServerMayNotRead_areDeniedWhenTheyAreOpened() throws Exception {
    var disk = DiskServer.startUnprivileged(home);
    var file = Files.writeString(disk.served().resolve("file"), "content");
    var folder = Files.createDirectory(disk.served().resolve("folder"));
    var readable = Files.writeString(disk.served().resolve("readable"), "content");
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var tree = peer.logOn("alice", "secret").tree("disk");
      Files.setPosixFilePermissions(file, NOBODY);
      Files.setPosixFilePermissions(folder, NOBODY);
      Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("r--r--r--"));
      open(tree, "file", AccessMask.READ_DATA, NtStatus.ACCESS_DENIED);
      open(tree, "folder", AccessMask.LIST_DIRECTORY, NtStatus.ACCESS_DENIED);
      open(tree, "file", AccessMask.READ_ATTRIBUTES, NtStatus.SUCCESS);
      open(tree, "folder", AccessMask.READ_ATTRIBUTES, NtStatus.SUCCESS);
      open(tree, "file", AccessMask.MAXIMUM_ALLOWED, NtStatus.SUCCESS);
      open(tree, "readable", AccessMask.READ_DATA, NtStatus.SUCCESS);
      open(tree, "readable", AccessMask.WRITE_DATA, NtStatus.ACCESS_DENIED);
      assertThat(tree.file("readable").read(0, 7)).hasSize(7);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(disk.tries("get file")).contains("NT_STATUS_ACCESS_DENIED opening remote file");
    disk.finish();
  }

  private static void open(PeerTree tree, String name, AccessMask access, NtStatus status) throws Exception {
    tree.call(new Create.Request(OplockLevel.NONE, ImpersonationLevel.IMPERSONATION, access,
        FileAttributes.NORMAL, ShareAccess.READ.or(ShareAccess.WRITE).or(ShareAccess.DELETE),
        CreateDisposition.OPEN, CreateOptions.NONE, name, List.of())).expect(status);
  }
}
