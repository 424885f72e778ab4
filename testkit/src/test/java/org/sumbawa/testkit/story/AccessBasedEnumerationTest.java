package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.FakeClock;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.directory.DirectoryBuffer;
import org.sumbawa.wire.fscc.directory.DirectoryInfoClass;
import org.sumbawa.wire.fscc.directory.DirectoryInformation;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.QueryDirectoryFlags;
import org.sumbawa.wire.message.value.ShareFlags;

/** Folders that show only what their reader may open. MS-SMB2 3.3.5.18. */
class AccessBasedEnumerationTest {
  private static final String SHARE = "trimmed";
  private static final ShareSettings TRIMMED = ShareSettings.named(SHARE)
      .with(SettingsCatalog.FOLDER_ENUMERATION_MODE, FolderEnumerationMode.ACCESS_BASED);

  private TestServer server;
  private PeerTree tree;

  @BeforeEach
  void start() throws Exception {
    var disk = new MemoryFileSystem(new FakeClock());
    make(disk, "shown", "D:(A;;FA;;;WD)", false);
    make(disk, "shown folder", "D:(A;;FR;;;WD)", true);
    make(disk, "hidden from all.text", "D:(A;;FA;;;SY)", false);
    make(disk, "hidden folder", "D:(A;;FA;;;SY)", true);
    make(disk, "only to write", "D:(A;;FW;;;WD)", false);
    make(disk, "not to list", "D:(D;;CC;;;WD)(A;;FA;;;WD)", true);
    server = TestServer.start(TestEnvironment.direct(3), ServerSettings.DEFAULT,
        builder -> builder.share(TRIMMED, disk, SHARE));
    tree = server.session().tree(SHARE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void folder_listed_hasOnlyWhatItsReaderMayRead() throws Exception {
    assertThat(names(list("*"))).containsExactly(".", "..", "shown", "shown folder");
  }

  /** What is hidden cannot be told from what is not there, whatever it is asked for by. */
  @ParameterizedTest
  @CsvSource({"hidden from all.text", "hidden*", "HIDDEN~1*", "hidden folder", "only to write", "not*",
      "nothing"})
  void names_thatAreHidden_areAsIfTheyWereNot(String pattern) throws Exception {
    list(pattern).expect(NtStatus.NO_SUCH_FILE);
  }

  @Test
  void share_thatStopsHidingNames_showsThemToo() throws Exception {
    server.server().modifyShare(
        TRIMMED.with(SettingsCatalog.FOLDER_ENUMERATION_MODE, FolderEnumerationMode.UNRESTRICTED));
    assertThat(names(list("*"))).hasSize(8);
    assertThat(names(list("hidden from all.text"))).hasSize(1);
  }

  @Test
  void share_thatHidesNames_saysSo() throws Exception {
    var answer = server.session().connect(SHARE).expect(NtStatus.SUCCESS).body(TreeConnect.Response.class);
    assertThat(answer.shareFlags().has(ShareFlags.ACCESS_BASED_DIRECTORY_ENUM)).isTrue();
  }

  private PeerResponse list(String pattern) throws Exception {
    var folder = tree.open(PeerTree.create("", CreateDisposition.OPEN, CreateOptions.DIRECTORY_FILE));
    return tree.call(new QueryDirectory.Request(DirectoryInfoClass.NAMES.infoClass().number(),
        QueryDirectoryFlags.NONE, 0, folder.id(), pattern, 65_536));
  }

  private static List<String> names(PeerResponse listed) throws Exception {
    var output = listed.expect(NtStatus.SUCCESS).body(QueryDirectory.Response.class).output();
    return DirectoryBuffer.decode(DirectoryInfoClass.NAMES, WireReader.of(output)).stream()
        .map(DirectoryInformation::fileName).sorted().toList();
  }

  private static void make(MemoryFileSystem disk, String name, String sddl, boolean folder) throws Exception {
    disk.create(FilePath.of(name),
        new NewFile(folder, FileAttributes.NORMAL, Sddl.parse("O:SY" + sddl), List.of(), 0)).close();
  }
}
