package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.auth.ntlm.NtlmCredentials;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1006ShareAccessCheckFailure;
import org.sumbawa.events.server.Event1007ShareAnonymousAccessDeniedFailure;
import org.sumbawa.events.server.Event1009SessionAnonymousAccessDenied;
import org.sumbawa.server.SmbServerBuilder;
import org.sumbawa.server.config.FolderEnumerationMode;
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
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.TreeConnect;
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

  /** What a share lets somebody do is said at its door, and holds for whatever is opened behind it. MS-SMB2 3.3.5.7 and 3.3.5.9. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"D:(A;;FA;;;WD) | 1F01FF", "D:(A;;FR;;;AU) | 120089",
      "D:(D;;DCLC;;;AU)(A;;FA;;;WD) | 1F01F9", "D:(A;;FR;;;BU)(A;;SD;;;NU) | 130089",
      "D:NO_ACCESS_CONTROL | 1F01FF", "D:(A;;FA;;;BA)(A;;FX;;;WD) | 1200A0"})
  void share_withADescriptor_letsUsersDoWhatItSays(String sddl, String maximum) throws Exception {
    var limit = new AccessMask(Integer.parseInt(maximum, 16));
    var share = ShareSettings.named("by sddl").with(SettingsCatalog.SECURITY_DESCRIPTOR,
        SettingsCatalog.SECURITY_DESCRIPTOR.type().parse(sddl));
    var disk = new MemoryFileSystem(new FakeClock());
    disk.create(FilePath.of("a"), NewFile.FILE).close();
    try (var server = TestServer.start(TestEnvironment.direct(3), ServerSettings.DEFAULT,
        builder -> builder.share(share, disk, "by sddl"))) {
      var session = server.session();
      assertThat(session.connect("by sddl").expect(NtStatus.SUCCESS).body(TreeConnect.Response.class)
          .maximalAccess()).isEqualTo(limit);
      var tree = session.tree("by sddl");
      for (int bit = 0; bit < 32; bit++) {
        var right = new AccessMask(1 << bit);
        if (AccessMask.FILE_ALL_ACCESS.has(right)) {
          tree.call(open("a", right)).expect(limit.has(right) ? NtStatus.SUCCESS : NtStatus.ACCESS_DENIED);
        }
      }
      tree.call(open("a", AccessMask.ACCESS_SYSTEM_SECURITY)).expect(NtStatus.ACCESS_DENIED);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"D:(A;;FW;;;WD) | ACCESS_DENIED", "D:(A;;FA;;;BA) | ACCESS_DENIED",
      "D:(D;;FR;;;NU)(A;;FR;;;WD) | ACCESS_DENIED", "D: | ACCESS_DENIED"})
  void share_withADescriptorThatLetsNothingBeRead_isNotEntered(String sddl, String status) throws Exception {
    var share = ShareSettings.named("by sddl").with(SettingsCatalog.SECURITY_DESCRIPTOR,
        SettingsCatalog.SECURITY_DESCRIPTOR.type().parse(sddl));
    try (var server = with(ServerSettings.DEFAULT, share, UnaryOperator.identity())) {
      assertThat(server.session().connect("by sddl").status())
          .isEqualTo(NtStatus.class.getField(status).get(null));
    }
  }

  /** Where names are kept from those who may not read them, so is that they are there. MS-SMB2 3.3.5.9. */
  @Test
  void share_thatHidesNames_hidesWhatItLetsNobodyDo() throws Exception {
    var share = ShareSettings.named("read").with(SettingsCatalog.READ_ACCESS, List.of(TestServer.USER))
        .with(SettingsCatalog.FOLDER_ENUMERATION_MODE, FolderEnumerationMode.ACCESS_BASED);
    try (var server = with(ServerSettings.DEFAULT, share, UnaryOperator.identity())) {
      server.session().tree("read").call(open("a", AccessMask.WRITE_DATA))
          .expect(NtStatus.OBJECT_NAME_NOT_FOUND);
    }
  }

  private static Create.Request open(String name, AccessMask access) {
    var plain = PeerTree.create(name, CreateDisposition.OPEN, CreateOptions.NONE);
    return new Create.Request(plain.oplockLevel(), plain.impersonationLevel(), access, plain.fileAttributes(),
        plain.shareAccess(), plain.disposition(), plain.options(), plain.name(), plain.contexts());
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
