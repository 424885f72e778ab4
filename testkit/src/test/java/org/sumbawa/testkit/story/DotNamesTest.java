package org.sumbawa.testkit.story;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/** Names in a CREATE that go down and up again. MS-SMB2 3.3.5.9, MS-FSCC 2.1.5.1. */
class DotNamesTest {
  private TestServer server;
  private PeerTree tree;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    tree = server.session().tree(TestServer.SHARE);
    tree.folder("d").close();
    tree.folder("d\\e").close();
    tree.file("d\\e\\f").close();
    tree.file("g").close();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {".\\g", "d\\..\\g", "d\\e\\..\\..\\g", "d\\.\\e\\f", "d\\e\\..\\e\\f"})
  void create_ofANameThatResolvesToAFile_opensIt(String name) throws Exception {
    tree.open(PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NON_DIRECTORY_FILE)).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "d\\.", "d\\e\\..", "d\\..", "d\\..\\"})
  void create_ofANameThatResolvesToAFolder_opensIt(String name) throws Exception {
    tree.open(PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.DIRECTORY_FILE)).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "..\\g", "..\\..\\..", "d\\..\\..", "d\\..\\..\\g", ".\\..\\g"})
  void create_ofANameThatLeavesTheShare_isRefused(String name) throws Exception {
    open(name).expect(NtStatus.OBJECT_PATH_SYNTAX_BAD);
  }

  @Test
  void create_ofANameThatIsWrongInOtherWays_isRefusedForThese() throws Exception {
    open("\\..\\g").expect(NtStatus.INVALID_PARAMETER);
    open("d\\\\..\\g").expect(NtStatus.OBJECT_NAME_INVALID);
    open("d\\..\\none\\g").expect(NtStatus.OBJECT_PATH_NOT_FOUND);
  }

  private PeerResponse open(String name) throws Exception {
    return tree.call(PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NONE));
  }
}
