package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1001DisabledV0;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV0;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV1;
import org.sumbawa.events.server.Event1005NegotiateValidationFailureV2;
import org.sumbawa.events.server.Event3000AuditSmb1Access;
import org.sumbawa.events.server.Event3002AuditSmb1Access;
import org.sumbawa.events.server.Event502ConnectionTerminate;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.testkit.peer.PeerOffer;
import org.sumbawa.testkit.peer.PeerRequest;
import org.sumbawa.testkit.peer.PeerResponse;
import org.sumbawa.testkit.peer.PeerSession;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.Fsctl;
import org.sumbawa.wire.fscc.fsctl.ValidateNegotiateInfo;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.ErrorResponse;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.Smb1Negotiate;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.IoctlFlags;
import org.sumbawa.wire.message.value.TreeConnectFlags;

/** How a dialect is agreed on, and how nobody on the way changes that unseen. */
class NegotiationTest {
  private static final ServerSettings ALL =
      ServerSettings.DEFAULT.with(SettingsCatalog.SMB2_DIALECT_MIN, Dialect.V2_0_2);

  private static final TreeConnect.Request ENTER =
      new TreeConnect.Request(TreeConnectFlags.NONE, "\\\\server\\" + TestServer.SHARE, List.of());

  @Test
  void dialect_ofSeveral_isTheNewest() throws Exception {
    try (var server = TestServer.start(ALL); var peer = server.peer()) {
      peer.negotiate(Dialect.V2_0_2, Dialect.V2_1, Dialect.V3_0, Dialect.V3_0_2);
      assertThat(peer.terms().dialect()).isEqualTo(Dialect.V3_0_2);
    }
  }

  @Test
  void dialect_thatIsTooOld_isRefused() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.call(PeerOffer.of(peer.entropy(), Dialect.V2_1)).expect(NtStatus.NOT_SUPPORTED)
          .body(ErrorResponse.class);
    }
  }

  @Test
  @Provokes(1024)
  void dialects_whereSmb2IsSwitchedOff_areAllRefused() throws Exception {
    var off = ALL.with(SettingsCatalog.ENABLE_SMB2_PROTOCOL, false);
    try (var server = TestServer.start(off); var peer = server.peer(); var other = server.peer()) {
      assertThat(server.events().ids()).contains(1024);
      peer.call(PeerOffer.of(peer.entropy(), Dialect.V2_0_2, Dialect.V3_0, Dialect.V3_1_1))
          .expect(NtStatus.NOT_SUPPORTED);
      other.sendFrame(smb1("NT LM 0.12", Smb1Negotiate.SMB_2_WILDCARD, Smb1Negotiate.SMB_2_002));
      assertThat(other.ended()).isTrue();
    }
  }

  @Test
  void negotiation_thatBeginsInSmb1_goesOnInTheNewest() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.takeMessageIds(1);
      peer.sendFrame(smb1("NT LM 0.12", Smb1Negotiate.SMB_2_002, Smb1Negotiate.SMB_2_WILDCARD));
      var half = peer.receive().expect(NtStatus.SUCCESS);
      assertThat(half.body(Negotiate.Response.class).dialect()).isEqualTo(Dialect.MULTI);
      peer.negotiate(Dialect.V3_1_1);
      peer.logOn(TestServer.USER, TestServer.PASSWORD).tree(TestServer.SHARE).file("a");
      assertThat(server.events().ids()).doesNotContain(1001, 3000, 3002);
    }
  }

  @Test
  void negotiation_thatBeginsInSmb1AndKnowsOnly202_isIn202() throws Exception {
    try (var server = TestServer.start(ALL); var peer = server.peer()) {
      peer.takeMessageIds(1);
      peer.sendFrame(smb1("NT LM 0.12", Smb1Negotiate.SMB_2_002));
      assertThat(peer.receive().body(Negotiate.Response.class).dialect()).isEqualTo(Dialect.V2_0_2);
    }
  }

  @Test
  @Provokes({1001, 3000, 3002})
  void client_thatSpeaksOnlySmb1_isTurnedAwayAndAudited() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      peer.sendFrame(smb1("PC NETWORK PROGRAM 1.0", "NT LM 0.12"));
      assertThat(peer.ended()).isTrue();
      var turnedAway = server.events().await(Event502ConnectionTerminate.class);
      assertThat(turnedAway.status()).isEqualTo(NtStatus.NOT_SUPPORTED.value());
      server.events().assertSequence(500, 1001, 1001, 3000, 3002, 502);
      var address = peer.link().local().getAddress().getHostAddress();
      assertThat(server.events().await(Event3000AuditSmb1Access.class).clientName()).isEqualTo(address);
      assertThat(server.events().await(Event3002AuditSmb1Access.class).clientName()).isEqualTo(address);
      assertThat(server.events().await(Event1001DisabledV0.class).logEventCount()).isEqualTo(1);
    }
  }

  @Test
  @Provokes(1001)
  void client_thatSpeaksOnlySmb1_isNotAuditedWhereNobodyWantsThat() throws Exception {
    var quiet = ServerSettings.DEFAULT.with(SettingsCatalog.AUDIT_SMB1_ACCESS, false);
    try (var server = TestServer.start(quiet); var peer = server.peer()) {
      peer.sendFrame(smb1("NT LM 0.12"));
      assertThat(peer.ended()).isTrue();
      assertThat(server.events().ids()).contains(1001).doesNotContain(3000, 3002);
    }
  }

  @Test
  void validation_thatAgrees_isAnswered() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var session = server.session(Dialect.V3_0);
      var answer = validate(session, session.peer().terms().asked()).expect(NtStatus.SUCCESS);
      var info =
          ValidateNegotiateInfo.Response.decode(WireReader.of(answer.body(Ioctl.Response.class).output()));
      assertThat(info.dialect()).isEqualTo(Dialect.V3_0.value());
      assertThat(info.guid()).isEqualTo(session.peer().terms().answered().serverGuid());
    }
  }

  @Test
  @Provokes(value = 1005, versions = {0, 1})
  void validation_thatDisagrees_endsTheConnection() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      // Somebody on the way took 3.0.2 out of what the client offered.
      var offer = PeerOffer.of(peer.entropy(), Dialect.V3_0, Dialect.V3_0_2);
      peer.negotiate(offer, frame -> frame.putShort(frame.limit() - 2, (short) Dialect.V3_0.value()));
      assertThat(peer.terms().dialect()).isEqualTo(Dialect.V3_0);
      var session = peer.logOn(TestServer.USER, TestServer.PASSWORD);
      sendValidation(session, offer);
      assertThat(peer.ended()).isTrue();
      var told = server.events().await(Event1005NegotiateValidationFailureV1.class);
      assertThat(told.expectedDialect()).isEqualTo(Dialect.V3_0.value());
      assertThat(told.receivedDialect()).isEqualTo(Dialect.V3_0_2.value());
      assertThat(told.expectedCapabilities()).isEqualTo(told.receivedCapabilities());
      assertThat(told.sessionId()).isEqualTo(session.id());
      assertThat(server.events().await(Event1005NegotiateValidationFailureV0.class).clientName())
          .isEqualTo("PEER");
      server.events().assertSequence(552, 600, 1005, 1005, 502, 554);
      assertThat(server.events().events(Event1005NegotiateValidationFailureV2.class)).isEmpty();
    }
  }

  @Test
  @Provokes(value = 1005, versions = 2)
  void negotiation_thatSomebodyChangedOnItsWay_showsInTheFirstSignature() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT); var peer = server.peer()) {
      var session = tampered(peer);
      session.send(session.request(ENTER));
      var told = server.events().await(Event1005NegotiateValidationFailureV2.class);
      assertThat(told.status()).isEqualTo(NtStatus.ACCESS_DENIED.value());
      assertThat(told.sessionId()).isEqualTo(session.id());
      assertThat(told.clientName()).isEqualTo("PEER");
      assertThat(told.userName()).endsWith("\\" + TestServer.USER);
      server.events().awaitCount(122, 1);
      server.events().assertSequence(552, 1005, 1004, 1004, 122);
      assertThat(server.events().ids()).doesNotContain(600);
    }
  }

  @Test
  @Provokes(value = 1005, versions = 2)
  void negotiation_thatSomebodyChangedOnItsWay_showsInTheFirstSeal() throws Exception {
    var sealed = ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true);
    try (var server = TestServer.start(sealed); var peer = server.peer()) {
      var session = tampered(peer);
      session.send(session.request(ENTER));
      assertThat(peer.ended()).isTrue();
      assertThat(server.events().await(Event1005NegotiateValidationFailureV2.class).status())
          .isEqualTo(NtStatus.DECRYPTION_FAILED.value());
      server.events().assertSequence(552, 1005, 1015, 502, 554);
    }
  }

  private static PeerSession tampered(ScriptedPeer peer) throws Exception {
    // One bit of the salt: whatever is changed, the two sides derive different keys.
    peer.negotiate(PeerOffer.of(peer.entropy(), List.of(Cipher.AES_128_GCM),
        List.of(SigningAlgorithm.AES_CMAC), Dialect.V3_1_1), frame -> {
          int at = frame.limit() - 40;
          return frame.put(at, (byte) (frame.get(at) ^ 1));
        });
    return peer.logon(TestServer.USER, TestServer.PASSWORD).trusting().succeed();
  }

  private static PeerResponse validate(PeerSession session, Negotiate.Request offer) throws Exception {
    return session.peer().answer(sendValidation(session, offer));
  }

  private static PeerRequest sendValidation(PeerSession session, Negotiate.Request offer) throws Exception {
    var info = new ValidateNegotiateInfo.Request(offer.capabilities().bits(), offer.clientGuid(),
        offer.securityMode().bits(), offer.dialects());
    var request = session.tree("IPC$").request(new Ioctl.Request(Fsctl.VALIDATE_NEGOTIATE_INFO.code(),
        FileId.ANY, info.encoded(), 0, 24, IoctlFlags.IS_FSCTL));
    session.send(request);
    return request;
  }

  private static ByteBuffer smb1(String... dialects) {
    return new Smb1Negotiate(List.of(dialects)).encoded().buffer();
  }
}
