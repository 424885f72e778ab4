package org.sumbawa.testkit.story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileInformation;
import org.sumbawa.wire.fscc.file.FileLinkInformation;
import org.sumbawa.wire.fscc.file.FileRenameInformation;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.InfoType;

/** What names a client may give to a file that it has open. */
class NewNamesTest {
  private TestServer server;
  private PeerTree tree;
  private PeerFile file;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    tree = server.session().tree(TestServer.SHARE);
    tree.folder("d").close();
    file = tree.file("a");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"b, b", "\\b, b", "d\\b, d\\b", "\\d\\b, d\\b"})
  void link_withAPathFromTheRoot_isThere(String name, String found) throws Exception {
    set(new FileLinkInformation(false, name)).expect(NtStatus.SUCCESS);
    tree.open(PeerTree.create(found, CreateDisposition.OPEN, CreateOptions.NONE)).close();
  }

  @ParameterizedTest
  @CsvSource({"\\, INVALID_PARAMETER", "\\\\b, INVALID_PARAMETER", "\\..\\b, OBJECT_PATH_SYNTAX_BAD",
      "\\d\\..\\b, OBJECT_PATH_SYNTAX_BAD", "\\.., OBJECT_PATH_SYNTAX_BAD", "\\b\\, OBJECT_NAME_INVALID",
      "\\none\\b, OBJECT_PATH_NOT_FOUND"})
  void link_withAnotherPath_isRefused(String name, String status) throws Exception {
    set(new FileLinkInformation(false, name)).expect(named(status));
  }

  /** MS-FSA 2.1.5.15.12. */
  @Test
  void rename_withABackslashFirst_isRefused() throws Exception {
    set(new FileRenameInformation(false, "\\b")).expect(NtStatus.INVALID_PARAMETER);
    set(new FileRenameInformation(false, "b")).expect(NtStatus.SUCCESS);
  }

  private static NtStatus named(String name) {
    return switch (name) {
      case "INVALID_PARAMETER" -> NtStatus.INVALID_PARAMETER;
      case "OBJECT_PATH_SYNTAX_BAD" -> NtStatus.OBJECT_PATH_SYNTAX_BAD;
      case "OBJECT_PATH_NOT_FOUND" -> NtStatus.OBJECT_PATH_NOT_FOUND;
      default -> NtStatus.OBJECT_NAME_INVALID;
    };
  }

  private PeerResponse set(FileInformation information) throws Exception {
    return tree.call(new SetInfo.Request(InfoType.FILE, information.infoClass().number(), 0, file.id(),
        information.encoded()));
  }
}
