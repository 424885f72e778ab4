package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event113ResponseBreakOplock;
import org.sumbawa.events.server.Event115ResponseAcknowledgeBreakLease;
import org.sumbawa.events.server.Event13RequestBreakOplock;
import org.sumbawa.events.server.Event14RequestNotifyBreakLease;
import org.sumbawa.events.server.Event15RequestAcknowledgeBreakLease;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.context.ExtendedAttributes;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseBreakFlags;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What clients may keep of a file, and how they give it back. */
class CachingTest {
  private static final String FILE = "a.txt";
  private static final Create.Request PLAIN =
      PeerTree.create(FILE, CreateDisposition.OPEN_IF, CreateOptions.NON_DIRECTORY_FILE);
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState ALL =
      LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING).or(LeaseState.WRITE_CACHING);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);
  private static final Set<Integer> BREAKS = Set.of(13, 14, 15, 113, 115);

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

  @Test
  @Provokes({13, 113})
  void oplock_isGivenBack_beforeAnotherOpens() throws Exception {
    var held = opened(holder.call(asking(OplockLevel.BATCH)));
    assertThat(held.oplockLevel()).isEqualTo(OplockLevel.BATCH);
    var waiting = contend();
    var notified = holder.session().peer().receive().body(OplockBreak.Notification.class);
    assertThat(notified.fileId()).isEqualTo(held.fileId());
    assertThat(notified.oplockLevel()).isEqualTo(OplockLevel.LEVEL_II);
    holder.call(new OplockBreak.Acknowledgment(OplockLevel.LEVEL_II, held.fileId())).expect(NtStatus.SUCCESS);
    opened(contender.session().peer().answer(waiting));
    assertThat(server.events().ids(BREAKS)).containsExactly(13, 113);
    assertThat(server.events().await(Event13RequestBreakOplock.class).oplockLevel())
        .isEqualTo(OplockLevel.LEVEL_II.value());
    assertThat(server.events().await(Event113ResponseBreakOplock.class).oplockLevel())
        .isEqualTo(OplockLevel.LEVEL_II.value());
  }

  @Test
  void oplock_thatNobodyGivesBack_isTakenAfterAWhile() throws Exception {
    var held = opened(holder.call(asking(OplockLevel.BATCH)));
    var waiting = contend();
    holder.session().peer().receive().body(OplockBreak.Notification.class);
    server.clock().advance(ServerSettings.DEFAULT.caching().oplockBreakWait().plus(Duration.ofSeconds(1)));
    opened(contender.session().peer().answer(waiting));
    holder.call(new OplockBreak.Acknowledgment(OplockLevel.LEVEL_II, held.fileId()))
        .expect(NtStatus.INVALID_OPLOCK_PROTOCOL);
  }

  @Test
  void oplock_ofAClientThatIsGone_standsInNobodysWay() throws Exception {
    opened(holder.call(asking(OplockLevel.BATCH)));
    var waiting = contend();
    holder.session().peer().close();
    opened(contender.session().peer().answer(waiting));
  }

  @Test
  @Provokes({14, 15, 115})
  void lease_shrinks_beforeAnotherOpens() throws Exception {
    var lease = opened(holder.call(asking(ALL))).context(LeaseContext.class).orElseThrow();
    assertThat(lease.state()).isEqualTo(ALL);
    var waiting = contend();
    var notified = holder.session().peer().receive().body(LeaseBreak.Notification.class);
    assertThat(notified.leaseKey()).isEqualTo(KEY);
    assertThat(notified.flags()).isEqualTo(LeaseBreakFlags.ACK_REQUIRED);
    assertThat(notified.currentState()).isEqualTo(ALL);
    assertThat(notified.newState()).isEqualTo(READ_HANDLE);
    holder.call(new LeaseBreak.Acknowledgment(KEY, READ_HANDLE)).expect(NtStatus.SUCCESS);
    opened(contender.session().peer().answer(waiting));
    assertThat(server.events().ids(BREAKS)).containsExactly(14, 15, 115);
    var broken = server.events().await(Event14RequestNotifyBreakLease.class);
    assertThat(broken.leaseKey()).isEqualTo(KEY);
    assertThat(broken.newLeaseState()).isEqualTo(READ_HANDLE.bits());
    assertThat(server.events().await(Event15RequestAcknowledgeBreakLease.class).leaseState())
        .isEqualTo(READ_HANDLE.bits());
    assertThat(server.events().await(Event115ResponseAcknowledgeBreakLease.class).leaseKey()).isEqualTo(KEY);
  }

  @Test
  void lease_ofWhoOnlyLooks_isNothingBesideAWriter() throws Exception {
    opened(holder.call(asking(ALL)));
    var leased = asking(READ_HANDLE);
    var looks = new Create.Request(leased.oplockLevel(), leased.impersonationLevel(),
        AccessMask.READ_ATTRIBUTES, leased.fileAttributes(), leased.shareAccess(), leased.disposition(),
        leased.options(), leased.name(), leased.contexts());
    var granted = opened(contender.call(looks)).context(LeaseContext.class).orElseThrow();
    assertThat(granted.state()).isEqualTo(LeaseState.NONE);
  }

  @Test
  void create_thatWaits_keepsWhatItBroughtThoughItsBytesGoToOthers() throws Exception {
    var held = opened(holder.call(asking(OplockLevel.BATCH)));
    var waiting = contender.request(replacing(FILE, 'w'));
    contender.send(waiting);
    contender.session().peer().pending(waiting);
    holder.session().peer().receive().body(OplockBreak.Notification.class);
    for (int i = 0; i < 5; i++) {
      contender.call(replacing("b.txt", 'x')).expect(NtStatus.SUCCESS);
    }
    holder.call(new Close.Request(CloseFlags.NONE, held.fileId())).expect(NtStatus.SUCCESS);
    opened(contender.session().peer().answer(waiting));
    assertThat(attributes(FILE)).isEqualTo(large('w'));
    assertThat(attributes("b.txt")).isEqualTo(large('x'));
  }

  /** So large that its bytes come from the pool. */
  private static List<FullEa> large(char filler) {
    var value = new byte[3000];
    Arrays.fill(value, (byte) filler);
    return List.of(new FullEa("NAME", Bytes.of(value)));
  }

  private static Create.Request replacing(String name, char filler) {
    return PeerTree.asking(PeerTree.create(name, CreateDisposition.OVERWRITE_IF, CreateOptions.NONE),
        OplockLevel.NONE, new ExtendedAttributes(large(filler)));
  }

  private List<FullEa> attributes(String name) throws Exception {
    try (var file = server.files().open(FilePath.of(name), false)) {
      return file.eas();
    }
  }

  private PeerRequest contend() throws Exception {
    var request = contender.request(asking(OplockLevel.NONE));
    contender.send(request);
    contender.session().peer().pending(request);
    return request;
  }

  private static Create.Response opened(PeerResponse response) {
    return response.expect(NtStatus.SUCCESS).body(Create.Response.class);
  }

  private static Create.Request asking(OplockLevel level) {
    return PeerTree.asking(PLAIN, level);
  }

  private static Create.Request asking(LeaseState state) {
    return PeerTree.asking(PLAIN, OplockLevel.LEASE,
        new LeaseContext.V2(KEY, state, LeaseFlags.NONE, new Guid(0, 0), 0));
  }
}
