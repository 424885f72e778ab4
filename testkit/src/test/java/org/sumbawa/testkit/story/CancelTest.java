package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.NotifyFlags;

/** Who ends the waiting of a request: two sessions share a connection here. MS-SMB2 3.3.5.16. */
class CancelTest {
  private TestServer server;
  private ScriptedPeer peer;
  private PeerSession other;
  private PeerTree tree;
  private PeerRequest watch;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.start(ServerSettings.DEFAULT);
    peer = server.peer(Dialect.V3_1_1);
    other = peer.logOn(TestServer.USER, TestServer.PASSWORD);
    tree = peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE);
    watch = tree.request(
        new ChangeNotify.Request(NotifyFlags.NONE, 100, tree.folder("").id(), CompletionFilter.FILE_NAME));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void cancel_ofAnotherSession_endsNoWaiting() throws Exception {
    tree.send(watch);
    var asyncId = peer.pending(watch).header().asyncId();
    other.send(cancel(other).with(h -> h.withAsyncId(asyncId)));
    other.send(cancel(other));
    assertStillWaiting();
  }

  @Test
  void cancel_ofAnotherSession_endsNoWaitingThatBeginsLater() throws Exception {
    other.send(cancel(other));
    tree.send(watch);
    peer.pending(watch);
    assertStillWaiting();
  }

  @Test
  void cancel_thatOvertakesItsRequest_endsItsWaiting() throws Exception {
    tree.session().send(cancel(tree.session()));
    tree.send(watch);
    peer.answer(watch).expect(NtStatus.CANCELLED);
  }

  private PeerRequest cancel(PeerSession session) {
    return session.request(new Cancel.Request()).with(h -> h.withMessageId(watch.messageId()));
  }

  private void assertStillWaiting() throws Exception {
    other.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    tree.session().call(new Echo.Request()).expect(NtStatus.SUCCESS);
    assertThat(peer.takeUnclaimed()).isEmpty();
    tree.file("new");
    peer.answer(watch).expect(NtStatus.SUCCESS);
  }
}
