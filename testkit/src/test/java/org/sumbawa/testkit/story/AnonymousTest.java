package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.auth.ntlm.NtlmCredentials;
import org.sumbawa.events.server.Event1006ShareAccessCheckFailure;
import org.sumbawa.events.server.Event551SessionAuthFailureV2;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.rpc.level.EnumStruct;
import org.sumbawa.wire.rpc.level.ResumeHandle;
import org.sumbawa.wire.rpc.pdu.Request;
import org.sumbawa.wire.rpc.srvsvc.ShareEnum;
import org.sumbawa.wire.rpc.srvsvc.ShareInfo;
import org.sumbawa.wire.rpc.srvsvc.Srvsvc;

/** How far somebody without a name gets. */
class AnonymousTest {
  private static final ServerSettings PIPE =
      ServerSettings.DEFAULT.with(SettingsCatalog.NULL_SESSION_PIPES, List.of(Srvsvc.PIPE));
  private static final ServerSettings OPEN =
      ServerSettings.DEFAULT.with(SettingsCatalog.NULL_SESSION_SHARES, List.of("open"));
  private static final ShareSettings SHARE = ShareSettings.named("open");

  @Test
  void anonymousClient_whereItMayOpenAPipe_listsSharesAndNoMore() throws Exception {
    try (var server = TestServer.start(PIPE); var peer = server.peer(Dialect.V3_1_1)) {
      var nobody = nobody(peer);
      assertThat(shares(nobody)).contains(new ShareInfo.Name(TestServer.SHARE));
      nobody.tree("IPC$").call(opening("lsarpc")).expect(NtStatus.ACCESS_DENIED);
      nobody.connect(TestServer.SHARE).expect(NtStatus.ACCESS_DENIED);
    }
  }

  @Test
  void anonymousClient_whereItMayOpenNoPipe_listsNothing() throws Exception {
    try (var server = with(SHARE); var peer = server.peer(Dialect.V3_1_1)) {
      nobody(peer).tree("IPC$").call(opening(Srvsvc.PIPE)).expect(NtStatus.ACCESS_DENIED);
    }
  }

  @Test
  void anonymousClient_inAShareThatIsNotForEveryone_isRefused() throws Exception {
    var alices = SHARE.with(SettingsCatalog.FULL_ACCESS, List.of(TestServer.USER));
    try (var server = with(alices); var peer = server.peer(Dialect.V3_1_1)) {
      nobody(peer).connect("open").expect(NtStatus.ACCESS_DENIED);
      assertThat(server.events().await(Event1006ShareAccessCheckFailure.class).shareName()).isEqualTo("open");
      server.session().tree("open").file("a");
    }
  }

  @Test
  void anonymousClient_inAShareToBeRead_changesNothing() throws Exception {
    var readable = SHARE.with(SettingsCatalog.READ_ACCESS, List.of("Everyone"))
        .with(SettingsCatalog.CHANGE_ACCESS, List.of(TestServer.USER));
    try (var server = with(readable); var peer = server.peer(Dialect.V3_1_1)) {
      var file = server.session().tree("open").file("a");
      file.write(0, (byte) 1);
      var tree = nobody(peer).tree("open");
      tree.call(PeerTree.create("new", CreateDisposition.CREATE, CreateOptions.NONE))
          .expect(NtStatus.ACCESS_DENIED);
      tree.call(PeerTree.create("a", CreateDisposition.OPEN, CreateOptions.DELETE_ON_CLOSE))
          .expect(NtStatus.ACCESS_DENIED);
      assertThat(tree.open(opening("a")).read(0, 9)).containsExactly(1);
    }
  }

  @Test
  void anonymousClient_inAShareThatExcludesEveryone_isRefused() throws Exception {
    var nobodys = SHARE.with(SettingsCatalog.NO_ACCESS, List.of("Everyone"));
    try (var server = with(nobodys); var peer = server.peer(Dialect.V3_1_1)) {
      nobody(peer).connect("open").expect(NtStatus.ACCESS_DENIED);
    }
  }

  @Test
  void renewal_withoutAName_whereNoneIsWelcome_endsTheSession() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var session = server.session();
      session.peer().logon(NtlmCredentials.ANONYMOUS, "server").renewing(session).attempt()
          .expect(NtStatus.ACCESS_DENIED);
      server.events().assertSequence(552, 1009, 551);
      assertThat(server.events().await(Event551SessionAuthFailureV2.class).status())
          .isEqualTo(NtStatus.ACCESS_DENIED.value());
      session.call(new Logoff.Request()).expect(NtStatus.USER_SESSION_DELETED);
    }
  }

  @Test
  void renewal_withoutAName_whereSuchAreWelcome_leavesNoOtherRights() throws Exception {
    try (var server = with(SHARE)) {
      var session = server.session();
      session.peer().logon(NtlmCredentials.ANONYMOUS, "server").renewing(session).attempt()
          .expect(NtStatus.SUCCESS);
      session.call(new Echo.Request()).expect(NtStatus.SUCCESS);
      session.connect(TestServer.SHARE).expect(NtStatus.ACCESS_DENIED);
    }
  }

  private static PeerSession nobody(ScriptedPeer peer) throws Exception {
    return peer.logon(NtlmCredentials.ANONYMOUS, "server").succeed();
  }

  private static Create.Request opening(String name) {
    return PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NONE);
  }

  private static TestServer with(ShareSettings share) throws Exception {
    var world = TestEnvironment.direct(1);
    return TestServer.start(world, OPEN,
        builder -> builder.share(share, new MemoryFileSystem(world.clock()), "open"));
  }

  private static List<ShareInfo> shares(PeerSession session) throws Exception {
    var asked = new ShareEnum.Request("\\\\server", EnumStruct.empty(0), -1, ResumeHandle.NONE);
    var answer = SrvsvcPipe.of(session).call(Srvsvc.SHARE_ENUM, asked.stub());
    return ShareEnum.decodeResponse(answer).info().entries();
  }
}
