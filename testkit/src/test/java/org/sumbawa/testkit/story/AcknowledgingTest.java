package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.file.FileDispositionInformation;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.InfoType;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;
import org.sumbawa.wire.message.value.OplockLevel;

/** What becomes of caches, and of those who wait for them, when their holders say something else than is expected. */
class AcknowledgingTest {
  private static final Create.Request PLAIN =
      PeerTree.create("a.txt", CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);

  private TestServer server;
  private PeerTree holder;
  private PeerTree contender;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    holder = server.session().tree(TestServer.SHARE);
    contender = server.session().tree(TestServer.SHARE);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"BATCH, BATCH, 0xC00000E3", "BATCH, LEASE, 0xC000000D", "EXCLUSIVE, EXCLUSIVE, 0xC00000E3",
      "BATCH, EXCLUSIVE, 0"})
  void oplock_acknowledgedAsWhatItDoesNotBreakTo_isGone(OplockLevel level, OplockLevel kept, String status)
      throws Exception {
    var held = opened(holder, PeerTree.asking(PLAIN, level));
    var waiting = waits(PLAIN);
    holder.session().peer().receive().body(OplockBreak.Notification.class);
    var answer = holder.call(new OplockBreak.Acknowledgment(kept, held.fileId()))
        .expect(new NtStatus(Long.decode(status).intValue()));
    if (answer.status().isSuccess()) {
      assertThat(answer.body(OplockBreak.Response.class).oplockLevel()).isEqualTo(OplockLevel.NONE);
    }
    contender.session().peer().answer(waiting).expect(NtStatus.SUCCESS);
    holder.call(new OplockBreak.Acknowledgment(OplockLevel.LEVEL_II, held.fileId()))
        .expect(NtStatus.INVALID_OPLOCK_PROTOCOL);
  }

  @Test
  void lease_acknowledgedWithoutReading_isGone() throws Exception {
    opened(holder, leased(READ_HANDLE.or(LeaseState.WRITE_CACHING)));
    var waiting = waits(PLAIN);
    holder.session().peer().receive().body(LeaseBreak.Notification.class);
    var answer = holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.HANDLE_CACHING));
    assertThat(answer.body(LeaseBreak.Response.class).state()).isEqualTo(LeaseState.NONE);
    contender.session().peer().answer(waiting).expect(NtStatus.SUCCESS);
  }

  @Test
  void oplock_thatIsGone_standsInNoOthersWay() throws Exception {
    var looks = new Create.Request(OplockLevel.LEVEL_II, PLAIN.impersonationLevel(),
        AccessMask.READ_ATTRIBUTES, PLAIN.fileAttributes(), PLAIN.shareAccess(), PLAIN.disposition(),
        PLAIN.options(), PLAIN.name(), List.of());
    var looking = opened(holder, looks);
    assertThat(looking.oplockLevel()).isEqualTo(OplockLevel.LEVEL_II);
    var lock = new LockElement(0, 1, LockFlags.SHARED_LOCK.or(LockFlags.FAIL_IMMEDIATELY));
    holder.call(new Lock.Request(0, looking.fileId(), List.of(lock))).expect(NtStatus.SUCCESS);
    assertThat(opened(contender, PeerTree.asking(PLAIN, OplockLevel.BATCH)).oplockLevel())
        .isEqualTo(OplockLevel.BATCH);
  }

  @Test
  void deletion_whoseOpenIsClosedWhileItWaits_isNotDone() throws Exception {
    opened(holder, leased(READ_HANDLE));
    var deleting = opened(contender, PLAIN);
    var goes = new FileDispositionInformation(true);
    var waiting = waits(
        new SetInfo.Request(InfoType.FILE, goes.infoClass().number(), 0, deleting.fileId(), goes.encoded()));
    contender.call(new Close.Request(CloseFlags.NONE, deleting.fileId())).expect(NtStatus.SUCCESS);
    holder.session().peer().receive().body(LeaseBreak.Notification.class);
    holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.READ_CACHING)).expect(NtStatus.SUCCESS);
    contender.session().peer().answer(waiting).expect(NtStatus.FILE_CLOSED);
    opened(contender, PeerTree.create("a.txt", CreateDisposition.OPEN, CreateOptions.NONE));
  }

  private PeerRequest waits(RequestBody body) throws Exception {
    var request = contender.request(body);
    contender.send(request);
    contender.session().peer().pending(request);
    return request;
  }

  private static Create.Request leased(LeaseState state) {
    return PeerTree.asking(PLAIN, OplockLevel.LEASE,
        new LeaseContext.V2(KEY, state, LeaseFlags.NONE, Guid.NONE, 0));
  }

  private static Create.Response opened(PeerTree tree, Create.Request how) throws Exception {
    return tree.call(how).expect(NtStatus.SUCCESS).body(Create.Response.class);
  }
}
