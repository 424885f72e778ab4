package org.sumbawa.conformance.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.conformance.peer.HeldOpen;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** What others do to the folder while it is served. */
class UnderneathTest {
  @TempDir
  Path home;
  private DiskServer disk;

  @BeforeEach
  void start() throws Exception {
    disk = DiskServer.start(home);
  }

  @AfterEach
  void finish() throws Exception {
    disk.finish();
  }

  @Test
  void file_deletedUnderneath_isGoneForOthersAndHarmsNobody() throws Exception {
    var file = Files.writeString(disk.served().resolve("file"), "content");
    Files.writeString(disk.local().resolve("new"), "new");
    try (var held = HeldOpen.by(disk.client(), "disk", "file")) {
      Files.delete(file);
      assertThat(disk.tries("get file got")).contains("NT_STATUS_OBJECT_NAME_NOT_FOUND");
      assertThat(disk.does("ls")).doesNotContain("file");
      disk.does("put new file");
      assertThat(held.letGo()).contains("for read/write").doesNotContain("NT_STATUS");
    }
    assertThat(file).hasContent("new");
    disk.does("del file");
    assertThat(file).doesNotExist();
  }

  @Test
  void folder_deletedUnderneath_isGone() throws Exception {
    var folder = Files.createDirectories(disk.served().resolve("Folder/Below"));
    Files.writeString(folder.resolve("file"), "content");
    disk.does("get folder\\BELOW\\file got");
    Files.delete(folder.resolve("file"));
    Files.delete(folder);
    assertThat(disk.tries("get folder\\below\\file got")).contains("NT_STATUS_OBJECT_PATH_NOT_FOUND");
    assertThat(disk.tries("ls folder\\below\\*")).contains("NT_STATUS_OBJECT_NAME_NOT_FOUND");
    assertThat(disk.does("ls folder\\*")).doesNotContain("Below");
  }

  @Test
  void names_changedUnderneath_areFoundInAnyCase() throws Exception {
    assertThat(disk.tries("get name.txt got")).contains("NT_STATUS_OBJECT_NAME_NOT_FOUND");
    var file = Files.writeString(disk.served().resolve("Name.TXT"), "first");
    disk.does("get name.txt got");
    assertThat(disk.local().resolve("got")).hasContent("first");
    Files.move(file, disk.served().resolve("Other.TXT"));
    assertThat(disk.tries("get NAME.txt got")).contains("NT_STATUS_OBJECT_NAME_NOT_FOUND");
    Files.writeString(disk.served().resolve("OTHER.txt"), "second");
    assertThat(disk.does("ls", "get Other.TXT got")).contains("Other.TXT", "OTHER.txt");
    assertThat(disk.local().resolve("got")).hasContent("first");
  }

  @Test
  void root_deletedUnderneath_isNoShareUntilAnotherIsThere() throws Exception {
    try (var peer = ScriptedPeer.connect(disk.server().address())) {
      var session = peer.logOn("alice", "secret");
      var tree = session.tree("disk");
      Files.delete(disk.served());
      for (var disposition : List.of(CreateDisposition.OPEN, CreateDisposition.CREATE)) {
        tree.call(PeerTree.create("file", disposition, CreateOptions.NONE))
            .expect(NtStatus.NETWORK_NAME_DELETED);
      }
      tree.call(PeerTree.create("", CreateDisposition.OPEN, CreateOptions.NONE))
          .expect(NtStatus.NETWORK_NAME_DELETED);
      session.connect("disk").expect(NtStatus.BAD_NETWORK_NAME);
      assertThat(disk.tries("ls")).contains("NT_STATUS_BAD_NETWORK_NAME");
      Files.createDirectory(disk.served());
      tree.file("from before").close();
      session.tree("disk").file("new").close();
    }
    assertThat(disk.does("ls")).contains("from before", "new");
    assertThat(disk.served().resolve("new")).exists();
  }
}
