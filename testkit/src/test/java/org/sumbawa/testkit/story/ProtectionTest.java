package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1003UnencryptedAcccessFailureV0;
import org.sumbawa.events.server.Event1003UnencryptedAcccessFailureV1;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV0;
import org.sumbawa.events.server.Event1004SignatureValidationFailureV1;
import org.sumbawa.events.server.Event1015DecryptionFailure;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.report.TerminateReason;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerTree;
import org.sumbawa.testkit.peer.Protection;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.context.LeaseContext;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;

/** What must be signed or sealed, and what happens to what is not. */
class ProtectionTest {
  private static final ServerSettings ALL =
      ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);
  private static final LeaseState READ_WRITE = LeaseState.READ_CACHING.or(LeaseState.WRITE_CACHING);
  private static final ServerSettings SEALED =
      ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true);

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MULTI")
  @Provokes(1004)
  void signature_thatIsWrong_isRefusedInEveryDialect(Dialect dialect) throws Exception {
    try (var server = TestServer.start(ALL)) {
      var tree = server.session(dialect).tree(TestServer.SHARE);
      var request = tree.request(PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NONE));
      var frame = tree.protect(request);
      flip(frame, Header.SIGNATURE_OFFSET + 3);
      tree.session().peer().sendFrame(frame);
      tree.session().peer().answer(request).expect(NtStatus.ACCESS_DENIED);
      assertToldOfSignature(server, tree.session().id());
      tree.file("a");
      assertThat(server.events().ids(Ids.LIVES)).as("nothing else came of it").containsExactly(500, 550, 552,
          600, 650);
    }
  }

  @Test
  @Provokes(1004)
  void signature_thatIsMissing_isRefused() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var tree = server.session().tree(TestServer.SHARE);
      var request = tree.request(new TreeDisconnect.Request());
      tree.session().peer().sendFrame(tree.session().protect(Protection.NONE, request));
      tree.session().peer().answer(request).expect(NtStatus.ACCESS_DENIED);
      assertToldOfSignature(server, tree.session().id());
      tree.file("a");
    }
  }

  @Test
  void signature_whereNobodyDemandsIt_mayBeMissing() throws Exception {
    var lenient = ServerSettings.DEFAULT.with(SettingsCatalog.REQUIRE_SECURITY_SIGNATURE, false);
    try (var server = TestServer.start(lenient)) {
      var session = server.session();
      var tree = session.tree(TestServer.SHARE);
      var request = tree.request(PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NONE));
      session.peer().sendFrame(session.protect(Protection.NONE, request));
      assertThat(session.peer().answer(request).expect(NtStatus.SUCCESS).signed()).isFalse();
      assertThat(tree.call(new TreeDisconnect.Request()).signed()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(SigningAlgorithm.class)
  void signature_ofEveryAlgorithm_protectsAFile(SigningAlgorithm algorithm) throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.negotiate(
          PeerOffer.of(peer.entropy(), List.of(Cipher.values()), List.of(algorithm), Dialect.V3_1_1));
      assertThat(peer.terms().signing()).isEqualTo(algorithm);
      var tree = peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE);
      tree.file("a").write(0, (byte) 1);
      assertThat(tree.call(new Echo.Request()).signed()).isTrue();
    }
  }

  static List<Cipher> ciphers() {
    return List.of(Cipher.values());
  }

  @ParameterizedTest
  @MethodSource("ciphers")
  void seal_ofEveryCipher_protectsAFile(Cipher cipher) throws Exception {
    try (var server = TestServer.start(SEALED); var peer = server.peer()) {
      peer.negotiate(PeerOffer.of(peer.entropy(), List.of(cipher), List.of(), Dialect.V3_1_1));
      assertThat(peer.terms().cipher()).contains(cipher);
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      assertThat(session.connect(TestServer.SHARE).sealed()).isTrue();
      var file = session.tree(TestServer.SHARE).file("a");
      file.write(0, (byte) 1);
      assertThat(file.read(0, 9)).containsExactly(1);
    }
  }

  @Test
  void seal_of30_isAesCcm() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var session = server.session(Dialect.V3_0);
      assertThat(session.peer().terms().cipher()).contains(Cipher.AES_128_CCM);
      session.tree(TestServer.SHARE).file("a").write(0, (byte) 1);
    }
  }

  @Test
  @Provokes(1003)
  void session_thatMustBeSealed_isNotServedInTheClear() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var session = server.session();
      var tree = session.tree(TestServer.SHARE);
      var request = tree.request(new TreeDisconnect.Request());
      session.peer().sendFrame(session.protect(Protection.SIGNED, request));
      session.peer().answer(request).expect(NtStatus.ACCESS_DENIED);
      assertToldOfClearText(server, session.id(), "");
      tree.file("a");
    }
  }

  @Test
  @Provokes(1003)
  void share_thatMustBeSealed_isNotServedInTheClear() throws Exception {
    try (var server = secretShare()) {
      var session = server.session();
      var tree = session.tree("secret");
      var request = tree.request(PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NONE));
      session.peer().sendFrame(session.protect(Protection.SIGNED, request));
      session.peer().answer(request).expect(NtStatus.ACCESS_DENIED);
      assertToldOfClearText(server, session.id(), "secret");
      assertThat(tree.call(PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NONE)).sealed())
          .isTrue();
      assertThat(session.tree(TestServer.SHARE).call(new TreeDisconnect.Request()).sealed()).isFalse();
    }
  }

  @Test
  @Provokes(1003)
  void share_thatMustBeSealed_isNotEnteredByWhoCannot() throws Exception {
    try (var server = secretShare(); var peer = server.peer()) {
      peer.negotiate(PeerOffer.of(peer.entropy(), List.of(), List.of(), Dialect.V3_1_1));
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      session.connect("secret").expect(NtStatus.ACCESS_DENIED);
      assertToldOfClearText(server, session.id(), "secret");
      session.tree(TestServer.SHARE);
    }
  }

  @Test
  @Provokes(1015)
  void seal_thatIsBroken_endsTheConnection() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var tree = server.session().tree(TestServer.SHARE);
      var frame = tree.protect(tree.request(new TreeDisconnect.Request()));
      flip(frame, frame.limit() - 1);
      tree.session().peer().sendFrame(frame);
      assertThat(tree.session().peer().ended()).isTrue();
      var failed = server.events().await(Event1015DecryptionFailure.class);
      assertThat(failed.status()).isEqualTo(NtStatus.DECRYPTION_FAILED.value());
      assertThat(failed.sessionId()).isEqualTo(tree.session().id());
      assertThat(failed.clientName()).isEqualTo("PEER");
      assertThat(server.events().await(Event502ConnectionTerminate.class).reason())
          .isEqualTo(TerminateReason.DECRYPT_ERROR.number());
      server.events().assertSequence(1015, 502, 554, 602);
      assertThat(server.events().ids()).as("the keys were proven before").doesNotContain(1005);
    }
  }

  @Test
  @Provokes(1015)
  void seal_ofAnUnknownSession_endsTheConnection() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var foreign = server.session();
      var session = server.session();
      session.peer().sendFrame(foreign.protect(foreign.request(new Echo.Request())));
      assertThat(session.peer().ended()).isTrue();
      assertThat(server.events().await(Event1015DecryptionFailure.class).status())
          .isEqualTo(NtStatus.USER_SESSION_DELETED.value());
      foreign.call(new Echo.Request()).expect(NtStatus.SUCCESS);
    }
  }

  @Test
  void chain_thatIsSealed_isAnsweredInTheNameOfWhoSealedIt() throws Exception {
    try (var server = TestServer.start(SEALED)) {
      var session = server.session();
      var nowhere = session.request(new TreeDisconnect.Request()).with(h -> h.withTreeId(99));
      var related = session.request(new TreeDisconnect.Request()).related().with(h -> h.withSessionId(4711));
      session.send(nowhere, related);
      session.peer().answer(nowhere).expect(NtStatus.NETWORK_NAME_DELETED);
      var answer = session.peer().answer(related).expect(NtStatus.INVALID_PARAMETER);
      assertThat(answer.header().sessionId()).isEqualTo(session.id());
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void notice_ofABreak_isSealedWhereItsShareIs(boolean lease) throws Exception {
    try (var server = secretShare()) {
      for (var share : List.of("secret", TestServer.SHARE)) {
        var holder = server.session().tree(share);
        var plain = PeerTree.create("a", CreateDisposition.OPEN_IF, CreateOptions.NONE);
        holder.open(lease
            ? PeerTree.asking(plain, OplockLevel.LEASE,
                new LeaseContext.V1(new Guid(7, 8), READ_WRITE, LeaseFlags.NONE))
            : PeerTree.asking(plain, OplockLevel.BATCH));
        var contender = server.session().tree(share);
        var asked = contender.request(plain);
        contender.send(asked);
        contender.session().peer().pending(asked);
        var notice = holder.session().peer().receive();
        assertThat(notice.header().messageId()).isEqualTo(Header.UNSOLICITED);
        assertThat(notice.sealed()).as(share).isEqualTo(share.equals("secret"));
        assertThat(notice.signed()).isFalse();
      }
    }
  }

  private static TestServer secretShare() throws Exception {
    var world = TestEnvironment.direct(1);
    return TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.share(ShareSettings.named("secret").with(SettingsCatalog.SHARE_ENCRYPT_DATA, true),
            new MemoryFileSystem(world.clock()), "secret"));
  }

  private static void flip(ByteBuffer frame, int at) {
    frame.put(at, (byte) (frame.get(at) ^ 1));
  }

  private static void assertToldOfSignature(TestServer server, long sessionId) throws InterruptedException {
    var told = server.events().await(Event1004SignatureValidationFailureV1.class);
    assertThat(told.sessionId()).isEqualTo(sessionId);
    assertThat(told.userName()).endsWith("\\" + TestServer.USER);
    assertThat(told.clientName()).isEqualTo("PEER");
    var less = server.events().await(Event1004SignatureValidationFailureV0.class);
    assertThat(less.clientName()).isEqualTo("PEER");
    assertThat(less.userName()).isEqualTo(told.userName());
    assertThat(server.events().ids()).doesNotContain(1005);
  }

  private static void assertToldOfClearText(TestServer server, long sessionId, String share)
      throws InterruptedException {
    var told = server.events().await(Event1003UnencryptedAcccessFailureV1.class);
    assertThat(told.sessionId()).isEqualTo(sessionId);
    assertThat(told.shareName()).isEqualTo(share);
    assertThat(told.clientName()).isEqualTo("PEER");
    assertThat(server.events().await(Event1003UnencryptedAcccessFailureV0.class).userName())
        .isEqualTo(told.userName()).endsWith("\\" + TestServer.USER);
  }
}
