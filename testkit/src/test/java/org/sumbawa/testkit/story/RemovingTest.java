package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerFile;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CloseFlags;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** A file that another client keeps open only in its cache is removed by a close. MS-FSA 2.1.4.12 and 2.1.5.5. */
class RemovingTest {
  private static final String FILE = "a.txt";
  private static final Guid KEY = new Guid(7, 8);
  private static final LeaseState READ_HANDLE = LeaseState.READ_CACHING.or(LeaseState.HANDLE_CACHING);

  private TestServer server;
  private PeerTree holder;
  private PeerTree remover;
  private PeerFile kept;
  private PeerFile removed;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    holder = server.session().tree(TestServer.SHARE);
    remover = server.session().tree(TestServer.SHARE);
    kept = holder.open(
        PeerTree.asking(PeerTree.create(FILE, CreateDisposition.CREATE, CreateOptions.NON_DIRECTORY_FILE),
            OplockLevel.LEASE, new LeaseContext.V2(KEY, READ_HANDLE, LeaseFlags.NONE, new Guid(0, 0), 0)));
    removed = remover.open(PeerTree.create(FILE, CreateDisposition.OPEN,
        CreateOptions.NON_DIRECTORY_FILE.or(CreateOptions.DELETE_ON_CLOSE)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void close_thatRemoves_asksForCachedHandlesAndTheFileGoesWithThem() throws Exception {
    removed.close();
    assertTold();
    assertThat(open()).isEqualTo(NtStatus.DELETE_PENDING);
    kept.close();
    assertThat(open()).isEqualTo(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  @Test
  void close_thatRemoves_leavesTheFileToWhoStillUsesIt() throws Exception {
    removed.close();
    assertTold();
    holder.call(new LeaseBreak.Acknowledgment(KEY, LeaseState.READ_CACHING)).expect(NtStatus.SUCCESS);
    assertThat(open()).isEqualTo(NtStatus.DELETE_PENDING);
    kept.write(0, (byte) 1);
    kept.close();
    assertThat(open()).isEqualTo(NtStatus.OBJECT_NAME_NOT_FOUND);
  }

  /** The other is asked to give up its handle. */
  private void assertTold() throws Exception {
    var notified = holder.session().peer().receive().body(LeaseBreak.Notification.class);
    assertThat(notified.currentState()).isEqualTo(READ_HANDLE);
    assertThat(notified.newState()).isEqualTo(LeaseState.READ_CACHING);
  }

  private NtStatus open() throws Exception {
    return remover.call(PeerTree.create(FILE, CreateDisposition.OPEN, CreateOptions.NONE)).status();
  }
}
