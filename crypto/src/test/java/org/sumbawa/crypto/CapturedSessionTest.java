package org.sumbawa.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole sessions of other people's client and server: their keys are derived, their messages checked. */
class CapturedSessionTest {
  private static final int STATUS = 8;
  private static final int COMMAND = 12;
  private static final int FLAGS = 16;
  private static final int SESSION_SETUP = 1;
  private static final int CANCEL = 12;
  private static final int SIGNED = 8;

  @ParameterizedTest
  @ValueSource(strings = {"smb202-hmac", "smb210-hmac", "smb300-cmac", "smb311-gmac", "smb311-cmac",
      "smb311-hmac"})
  void everySignedMessage_verifiesAndIsSignedAlike(String name) {
    var session = CapturedSession.read(name);
    var signer = Signer.of(algorithm(name), keys(session, Cipher.AES_128_GCM).signing());
    int signed = 0;
    for (var frame : session.frames()) {
      var message = frame.message();
      if ((message.getInt(FLAGS) & SIGNED) != 0) {
        boolean cancel = message.getShort(COMMAND) == CANCEL;
        assertThat(signer.verify(message, frame.fromServer(), cancel)).as("%s", frame).isTrue();
        assertThat(ByteBuffer.wrap(signer.signature(message, frame.fromServer(), cancel)))
            .isEqualTo(message.slice(48, 16));
        signed++;
      }
    }
    assertThat(signed).isGreaterThan(10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smb302-ccm128", "smb311-128-ccm", "smb311-128-gcm", "smb311-256-ccm",
      "smb311-256-gcm"})
  void everySealedMessage_opensAndIsSealedAlike(String name) {
    var session = CapturedSession.read(name);
    var cipher = cipher(name);
    var keys = keys(session, cipher);
    var toServer = Sealer.of(cipher, keys.clientToServer());
    var toClient = Sealer.of(cipher, keys.serverToClient());
    int sealed = 0;
    for (var frame : session.frames()) {
      if (frame.message().get(0) == (byte) 0xFD) {
        opens(frame.fromServer() ? toClient : toServer, frame.message());
        sealed++;
      }
    }
    assertThat(sealed).isGreaterThan(10);
  }

  private static void opens(Sealer sealer, ByteBuffer message) {
    var tag = Seeds.read(message.slice(4, 16), 16);
    var nonce = Seeds.read(message.slice(20, 16), sealer.cipher().nonceLength());
    var aad = message.slice(20, 32);
    var hidden = message.slice(52, message.limit() - 52);
    var plain = ByteBuffer.allocate(hidden.remaining());

    assertThat(sealer.open(nonce, aad, hidden, plain, tag)).isTrue();
    assertThat(plain.getInt(0)).isEqualTo(0xFE534D42);

    var again = ByteBuffer.allocate(hidden.remaining());
    var tagAgain = new byte[16];
    sealer.seal(nonce, aad, plain, again, tagAgain);
    assertThat(again).isEqualTo(hidden);
    assertThat(tagAgain).isEqualTo(tag);
  }

  /** What the peers told of their keys is what is derived here. */
  @ParameterizedTest
  @ValueSource(strings = {"smb300-cmac", "smb302-ccm128", "smb311-gmac", "smb311-cmac", "smb311-hmac",
      "smb311-128-ccm", "smb311-128-gcm", "smb311-256-ccm", "smb311-256-gcm"})
  void keys_derivedFromTheMessages_areThoseThePeersTold(String name) {
    var session = CapturedSession.read(name);

    var keys = keys(session, cipher(name));

    assertThat(keys.signing()).isEqualTo(session.key("signing-key"));
    assertThat(keys.application()).isEqualTo(session.key("app-key"));
    assertThat(keys.clientToServer()).isEqualTo(session.key("serverin-key"));
    assertThat(keys.serverToClient()).isEqualTo(session.key("serverout-key"));
  }

  @Test
  void hash_ofNothing_isZeroAndOfDifferentMessages_isDifferent() {
    var message = ByteBuffer.wrap(new byte[]{1, 2, 3}).position(1);

    assertThat(PreauthIntegrityHash.START.value()).isEqualTo(new byte[64]);
    assertThat(PreauthIntegrityHash.START.with(message))
        .isEqualTo(PreauthIntegrityHash.START.with(ByteBuffer.wrap(new byte[]{2, 3})))
        .isNotEqualTo(PreauthIntegrityHash.START).hasSameHashCodeAs(PreauthIntegrityHash.START.with(message));
    assertThat(message.position()).isEqualTo(1);
    assertThat(PreauthIntegrityHash.START.toString()).hasSize(128);
  }

  private static SessionKeys keys(CapturedSession session, Cipher cipher) {
    var key = session.key("session-key");
    int dialect = session.frames().stream().filter(CapturedSession.Frame::fromServer).toList().getFirst()
        .message().getShort(68);
    return switch (dialect) {
      case 0x0202, 0x0210 -> SessionKeys.smb2(key);
      case 0x0300, 0x0302 -> SessionKeys.smb30(key);
      default -> SessionKeys.smb311(key, hash(session.frames()), cipher);
    };
  }

  /** All up to the last SESSION_SETUP request; the response that ends it does not count. */
  private static PreauthIntegrityHash hash(List<CapturedSession.Frame> frames) {
    var hash = PreauthIntegrityHash.START;
    for (var frame : frames) {
      var message = frame.message();
      boolean last =
          message.getShort(COMMAND) == SESSION_SETUP && frame.fromServer() && message.getInt(STATUS) == 0;
      if (last) {
        return hash;
      }
      hash = hash.with(message);
    }
    throw new AssertionError("the session was never set up");
  }

  private static SigningAlgorithm algorithm(String name) {
    return name.endsWith("gmac")
        ? SigningAlgorithm.AES_GMAC
        : name.endsWith("cmac") ? SigningAlgorithm.AES_CMAC : SigningAlgorithm.HMAC_SHA256;
  }

  private static Cipher cipher(String name) {
    return name.endsWith("256-gcm")
        ? Cipher.AES_256_GCM
        : name.endsWith("256-ccm")
            ? Cipher.AES_256_CCM
            : name.endsWith("128-ccm") || name.endsWith("ccm128") ? Cipher.AES_128_CCM : Cipher.AES_128_GCM;
  }
}
