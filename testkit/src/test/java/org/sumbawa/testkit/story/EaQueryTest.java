package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.file.FileFullEaInformation;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.QueryInfoFlags;

/** How extended attributes are told, one query after the other. MS-SMB2 3.3.5.20.1. */
class EaQueryTest {
  private static final QueryInfoFlags SINGLE = QueryInfoFlags.RETURN_SINGLE_ENTRY;
  private static final int ROOM = 65_536;

  private TestServer server;
  private PeerTree tree;
  private PeerFile file;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    tree = server.session().tree(TestServer.SHARE);
    file = tree.file("a");
    var eas = new FileFullEaInformation(List.of(new FullEa("A", Bytes.hex("01")),
        new FullEa("B", Bytes.hex("02")), new FullEa("C", Bytes.hex("03"))));
    tree.call(new SetInfo.Request(InfoType.FILE, FileInfoClass.FULL_EA.number(), 0, file.id(), eas.encoded()))
        .expect(NtStatus.SUCCESS);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void attributes_thatDoNotFitAtOnce_areToldByTheNextQuery() throws Exception {
    var first = ask(QueryInfoFlags.NONE, 0, 30);
    assertThat(names(first.expect(NtStatus.BUFFER_OVERFLOW))).containsExactly("A", "B");
    assertThat(names(ask(QueryInfoFlags.NONE, 0, ROOM).expect(NtStatus.SUCCESS))).containsExactly("C");
    ask(QueryInfoFlags.NONE, 0, ROOM).expect(NtStatus.NO_EAS_ON_FILE);
    assertThat(names(ask(QueryInfoFlags.RESTART_SCAN, 0, ROOM))).containsExactly("A", "B", "C");
  }

  @Test
  void attributes_askedForOneByOne_comeInTheirOrder() throws Exception {
    for (var name : List.of("A", "B", "C")) {
      assertThat(names(ask(SINGLE, 0, ROOM).expect(NtStatus.SUCCESS))).containsExactly(name);
    }
    ask(SINGLE, 0, ROOM).expect(NtStatus.NO_EAS_ON_FILE);
    assertThat(names(ask(SINGLE.or(QueryInfoFlags.RESTART_SCAN), 0, ROOM))).containsExactly("A");
  }

  @Test
  void attributes_fromAnIndex_areThoseFromThere() throws Exception {
    assertThat(names(ask(QueryInfoFlags.INDEX_SPECIFIED, 2, ROOM))).containsExactly("B", "C");
    assertThat(names(ask(SINGLE.or(QueryInfoFlags.INDEX_SPECIFIED), 3, ROOM))).containsExactly("C");
    ask(QueryInfoFlags.INDEX_SPECIFIED, 0, ROOM).expect(NtStatus.NONEXISTENT_EA_ENTRY);
    ask(QueryInfoFlags.INDEX_SPECIFIED, 4, ROOM).expect(NtStatus.NONEXISTENT_EA_ENTRY);
  }

  @Test
  void attribute_thatIsLargerThanTheRoom_isToldOf() throws Exception {
    ask(QueryInfoFlags.NONE, 0, 9).expect(NtStatus.BUFFER_TOO_SMALL);
  }

  private PeerResponse ask(QueryInfoFlags flags, int index, int room) throws Exception {
    return tree.call(new QueryInfo.Request(InfoType.FILE, FileInfoClass.FULL_EA.number(), room, index, flags,
        file.id(), Bytes.EMPTY));
  }

  private static List<String> names(PeerResponse answer) throws Exception {
    var output = answer.body(QueryInfo.Response.class).output();
    return FullEa.decodeList(WireReader.of(output)).stream().map(FullEa::name).toList();
  }
}
