package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.auth.ntlm.NtlmCredentials;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1006ShareAccessCheckFailure;
import org.sumbawa.events.server.Event1007ShareAnonymousAccessDeniedFailure;
import org.sumbawa.events.server.Event1009SessionAnonymousAccessDenied;
import org.sumbawa.server.SmbServerBuilder;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.FakeClock;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.SessionFlags;

/** Who may enter which share. */
class AccessTest {

  @Test
  @Provokes(1006)
  void share_thatIsNotForAUser_isNotEntered() throws Exception {
    var theirs = ShareSettings.named("theirs").with(SettingsCatalog.FULL_ACCESS, List.of("bob"));
    try (var server = with(ServerSettings.DEFAULT, theirs, b -> b.user("bob", "s3cret".toCharArray()));
        var bob = server.peer(Dialect.V3_1_1)) {
      var alice = server.session();
      alice.connect("theirs").expect(NtStatus.ACCESS_DENIED);
      var told = server.events().await(Event1006ShareAccessCheckFailure.class);
      assertThat(told.shareName()).isEqualTo("theirs");
      assertThat(told.sharePath()).isEqualTo("path of theirs");
      assertThat(told.userName()).endsWith("\\" + TestServer.USER);
      assertThat(told.grantedAccess()).isZero();
      assertThat(told.status()).isEqualTo(NtStatus.ACCESS_DENIED.value());
      assertThat(told.sessionId()).isEqualTo(alice.id());
      var descriptor = SecurityDescriptor.decode(WireReader.of(told.shareSecurityDescriptor()));
      assertThat(descriptor.dacl()).isPresent();
      bob.logOn("bob", "s3cret").tree("theirs").file("a");
    }
  }

  @Test
  void share_thatAUserMayOnlyRead_isNotWritten() throws Exception {
    var read = ShareSettings.named("read").with(SettingsCatalog.READ_ACCESS, List.of(TestServer.USER));
    try (var server = with(ServerSettings.DEFAULT, read, UnaryOperator.identity())) {
      var tree = server.session().tree("read");
      tree.call(PeerTree.create("new", CreateDisposition.CREATE, CreateOptions.NONE))
          .expect(NtStatus.ACCESS_DENIED);
      tree.open(PeerTree.create("", CreateDisposition.OPEN, CreateOptions.DIRECTORY_FILE));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void share_thatAUserMayOnlyRead_losesNoFile(boolean whoever) throws Exception {
    var read = whoever
        ? ShareSettings.named("read").with(SettingsCatalog.READ_ONLY, true)
        : ShareSettings.named("read").with(SettingsCatalog.READ_ACCESS, List.of(TestServer.USER));
    var disk = new MemoryFileSystem(new FakeClock());
    disk.create(FilePath.of("a"), NewFile.FILE).close();
    try (var server = TestServer.start(TestEnvironment.direct(3), ServerSettings.DEFAULT,
        builder -> builder.share(read, disk, "read"))) {
      var tree = server.session().tree("read");
      tree.call(PeerTree.create("a", CreateDisposition.OPEN, CreateOptions.DELETE_ON_CLOSE))
          .expect(NtStatus.ACCESS_DENIED);
      tree.open(PeerTree.create("a", CreateDisposition.OPEN, CreateOptions.NONE));
    }
  }

  @Test
  @Provokes(1009)
  void anonymousClient_whereNoneIsWelcome_isRefused() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon(NtlmCredentials.ANONYMOUS, "server").attempt().expect(NtStatus.ACCESS_DENIED);
      var told = server.events().await(Event1009SessionAnonymousAccessDenied.class);
      assertThat(told.clientAddress()).isEqualTo(peer.link().local());
      assertThat(told.sessionId()).isNotZero();
      server.events().assertSequence(550, 1009, 122);
      assertThat(server.events().ids()).doesNotContain(552, 1025);
    }
  }

  @Test
  @Provokes({1007, 1025})
  void anonymousClient_whereItMayEnterAShare_mayNotEnterAnother() throws Exception {
    var open = ServerSettings.DEFAULT.with(SettingsCatalog.NULL_SESSION_SHARES, List.of("open"));
    try (var server = with(open, ShareSettings.named("open"), UnaryOperator.identity());
        var peer = server.peer(Dialect.V3_1_1)) {
      assertThat(server.events().ids()).contains(1025);
      var nobody = peer.logon(NtlmCredentials.ANONYMOUS, "server").succeed();
      assertThat(nobody.flags().has(SessionFlags.IS_NULL)).isTrue();
      nobody.connect(TestServer.SHARE).expect(NtStatus.ACCESS_DENIED);
      var told = server.events().await(Event1007ShareAnonymousAccessDeniedFailure.class);
      assertThat(told.shareName()).isEqualTo(TestServer.SHARE);
      assertThat(told.clientAddress()).isEqualTo(peer.link().local());
      nobody.tree("open");
    }
  }

  @Test
  void guest_whereAShareIsForGuests_entersThatOneOnly() throws Exception {
    var guests = ShareSettings.named("guests").with(SettingsCatalog.GUEST, true);
    try (var server = with(ServerSettings.DEFAULT, guests, UnaryOperator.identity());
        var peer = server.peer(Dialect.V3_1_1)) {
      var guest = peer.logOn("stranger", "whatever");
      assertThat(guest.flags().has(SessionFlags.IS_GUEST)).isTrue();
      guest.tree("guests").file("a");
      guest.connect(TestServer.SHARE).expect(NtStatus.ACCESS_DENIED);
      assertThat(server.events().await(Event1006ShareAccessCheckFailure.class).shareName())
          .isEqualTo(TestServer.SHARE);
    }
  }

  @Test
  void guest_whereAShareForGuestsComesChangesAndGoesAtRunTime_isWelcomeMeanwhile() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var guests = ShareSettings.named("guests").with(SettingsCatalog.GUEST, true);
      stranger(server, NtStatus.LOGON_FAILURE);
      server.server().addShare(guests, new MemoryFileSystem(server.clock()), "path of guests");
      stranger(server, NtStatus.SUCCESS);
      server.server().modifyShare(guests.with(SettingsCatalog.GUEST, false));
      stranger(server, NtStatus.LOGON_FAILURE);
      server.server().modifyShare(guests);
      stranger(server, NtStatus.SUCCESS);
      server.server().removeShare("guests");
      stranger(server, NtStatus.LOGON_FAILURE);
    }
  }

  private static void stranger(TestServer server, NtStatus expected) throws Exception {
    try (var peer = server.peer(Dialect.V3_1_1)) {
      peer.logon(NtlmCredentials.of("stranger", "", "whatever".toCharArray()), "server").attempt()
          .expect(expected);
    }
  }

  private static TestServer with(ServerSettings settings, ShareSettings share,
      UnaryOperator<SmbServerBuilder> more) throws Exception {
    var world = TestEnvironment.direct(3);
    return TestServer.start(world, settings, builder -> more
        .apply(builder.share(share, new MemoryFileSystem(world.clock()), "path of " + share.name())));
  }
}
