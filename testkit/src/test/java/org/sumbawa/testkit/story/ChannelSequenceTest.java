package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.file.FileEndOfFileInformation;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.HeaderFlags;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.IoctlFlags;

/** A client that changed channels while the server was still at its old requests. MS-SMB2 3.3.5.2.10. */
class ChannelSequenceTest {
  private static final String SHARE = "busy";

  private BusyDisk disk;
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    var world = TestEnvironment.direct(1);
    disk = new BusyDisk(new MemoryFileSystem(world.clock()));
    server =
        TestServer.start(world, ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_1),
            builder -> builder.share(SHARE, disk));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void changes_sentAgainWhileTheOldOnesAreUnderWay_areNotMade() throws Exception {
    var offer = PeerOffer.of(server.world().environment().entropy(), Dialect.V3_1_1);
    try (var one = server.peer(); var other = server.peer()) {
      one.negotiate(offer);
      other.negotiate(offer);
      var first = one.logOn(TestServer.USER, TestServer.PASSWORD);
      var second = other.logon(TestServer.USER, TestServer.PASSWORD).binding(first).succeed();
      var file = first.tree(SHARE).file("a");
      file.write(0, (byte) 1);
      var meanwhile = new ArrayList<NtStatus>();
      disk.meanwhile(() -> {
        for (var body : changes(file.id())) {
          meanwhile.add(status(second, again(on(1, second, file, body))));
        }
        meanwhile.add(status(second, again(on(1, second, file, read(file.id())))));
        meanwhile.add(status(second, on(0, second, file, write(file.id()))));
        meanwhile.add(status(second, on(1, second, file, write(file.id()))));
      });
      file.write(0, (byte) 2);
      assertThat(meanwhile).containsExactly(NtStatus.FILE_NOT_AVAILABLE, NtStatus.FILE_NOT_AVAILABLE,
          NtStatus.FILE_NOT_AVAILABLE, NtStatus.SUCCESS, NtStatus.FILE_NOT_AVAILABLE, NtStatus.SUCCESS);
      for (var body : changes(file.id())) {
        assertThat(status(second, again(on(1, second, file, body)))).as("they are done")
            .isEqualTo(NtStatus.SUCCESS);
      }
    }
  }

  @Test
  void changes_fromBeforeTheChangeOfChannels_areNotMade() throws Exception {
    var session = server.session();
    var file = session.tree(SHARE).file("a");
    assertThat(status(session, on(0x7FFF, session, file, write(file.id())))).isEqualTo(NtStatus.SUCCESS);
    for (var body : changes(file.id())) {
      assertThat(status(session, on(0, session, file, body))).isEqualTo(NtStatus.FILE_NOT_AVAILABLE);
    }
    assertThat(status(session, on(0, session, file, read(file.id())))).isEqualTo(NtStatus.SUCCESS);
    assertThat(status(session, on(0x8001, session, file, write(file.id())))).as("it begins anew after 0xFFFF")
        .isEqualTo(NtStatus.SUCCESS);
    assertThat(status(session, on(0, session, file, write(file.id())))).isEqualTo(NtStatus.SUCCESS);
  }

  @Test
  void field_inADialectWithoutChannels_meansNothing() throws Exception {
    var session = server.session(Dialect.V2_1);
    var file = session.tree(SHARE).file("a");
    assertThat(status(session, on(7, session, file, write(file.id())))).isEqualTo(NtStatus.SUCCESS);
    assertThat(status(session, on(0, session, file, write(file.id())))).isEqualTo(NtStatus.SUCCESS);
  }

  private static PeerRequest on(int sequence, PeerSession channel, PeerFile file, RequestBody body) {
    return channel.request(body).with(h -> h.withTreeId(file.tree().id()).withChannelSequence(sequence));
  }

  private static PeerRequest again(PeerRequest request) {
    return request.with(h -> h.withFlags(h.flags().or(HeaderFlags.REPLAY)));
  }

  private static NtStatus status(PeerSession channel, PeerRequest request) throws Exception {
    channel.send(request);
    return channel.peer().answer(request).status();
  }

  private static List<RequestBody> changes(FileId file) {
    return List.of(write(file),
        new SetInfo.Request(InfoType.FILE, FileInfoClass.END_OF_FILE.number(), 0, file,
            new FileEndOfFileInformation(1).encoded()),
        new Ioctl.Request(Fsctl.SET_SPARSE.code(), file, Bytes.of((byte) 1), 0, 0, IoctlFlags.IS_FSCTL));
  }

  private static RequestBody write(FileId file) {
    return new Write.Request(file, 0, Bytes.of((byte) 3));
  }

  private static RequestBody read(FileId file) {
    return new Read.Request(file, 0, 1, 0);
  }
}
