package org.sumbawa.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.Sealer;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.transform.TransformHeader;

final class SealTest {
  /** A TREE_DISCONNECT that smbclient 4.17.12 sent to smbd under SMB 3.1.1. */
  private static final String AES_256_GCM_KEY =
      "63440151416267d7996d63bd1a1f2289d10eb563b089ea9024df820ec26ff589";
  private static final String AES_256_GCM =
      """
          fd534d42 3055ae1b704ec80b5b566cd38c1d7e17 08000000000000003f78274e00000000 44000000 0000 0100 d1c1b72900000000
          f0ae919e5d44f0acbf0684de4a37a1ec03b6f1e4fc9baad1f694341d3207cc2bd205bc1907ff5ce77eb7dc5003845b365037cad84870ef37
          3340add37e604775ee148315""";
  /** The same under SMB 3.0.2. */
  private static final String AES_128_CCM_KEY = "8c28c7b5ccc138fbd2cbcb2750b7e355";
  private static final String AES_128_CCM =
      """
          fd534d42 2620a803a053596a855100efdcd8d3b7 0400000000000000babc150000000000 44000000 0000 0100 12d02e2e00000000
          1702b3ce2bac1f5f5f642943e35b00841ba9d121302d67dac11bbcd91505ecd14f3c3a099791be0ad1f3901eabe6225d85226c7f9b64396d
          00e9fb179bfcb0af8e8ab799""";

  private static LongFunction<Optional<Sealer>> only(long session, Sealer sealer) {
    return id -> id == session ? Optional.of(sealer) : Optional.empty();
  }

  private static Sealer sealer(Cipher cipher, long seed) {
    var key = new byte[cipher.keyLength()];
    new Random(seed).nextBytes(key);
    return Sealer.of(cipher, key);
  }

  private static Seal seal(Cipher cipher) {
    return new Seal(sealer(cipher, 1), Messages.SESSION, new NonceSequence(new byte[cipher.nonceLength()]));
  }

  private static void breaks(EnvelopeRule rule, ByteBuffer frame, LongFunction<Optional<Sealer>> sessions) {
    assertThatThrownBy(() -> new Unseal(sessions).apply(frame, ByteBuffer::allocate))
        .isInstanceOfSatisfying(BrokenEnvelope.class, broken -> assertThat(broken.rule()).isEqualTo(rule));
  }

  @Test
  void recordedMessages_ofAnotherImplementation_open() throws Exception {
    opens(Cipher.AES_256_GCM, AES_256_GCM_KEY, AES_256_GCM, 0x29B7C1D1L);
    opens(Cipher.AES_128_CCM, AES_128_CCM_KEY, AES_128_CCM, 0x2E2ED012L);
  }

  private static void opens(Cipher cipher, String key, String frame, long session) throws Exception {
    var sealer = Sealer.of(cipher, HexFormat.of().parseHex(key));
    var unsealed = new Unseal(only(session, sealer)).apply(Messages.frame(frame), ByteBuffer::allocate);
    assertThat(unsealed.sessionId()).isEqualTo(session);
    var envelopes = new Unchain().apply(unsealed.message());
    SealedChain.checkRequests(envelopes, session);
    assertThat(envelopes).hasSize(1);
    assertThat(envelopes.getFirst().header().command()).contains(Command.TREE_DISCONNECT);
  }

  @ParameterizedTest
  @EnumSource
  void sealed_messages_unsealAsTheyWere(Cipher cipher) throws Exception {
    var seal = seal(cipher);
    var unseal = new Unseal(only(Messages.SESSION, sealer(cipher, 1)));
    for (int size : new int[]{0, 1, 15, 16, 17, 100, 5000, 1 << 20}) {
      var message = Messages.request(Command.WRITE, size + 1, size);
      var room = ByteBuffer.allocate(Seal.sealedSize(message.remaining()) + 20).position(9);
      var sealed = seal.apply(message, room);
      assertThat(message.position()).isZero();
      assertThat(FrameKind.of(sealed)).isEqualTo(FrameKind.SEALED);
      var unsealed = unseal.apply(sealed, count -> ByteBuffer.allocate(count + 7).position(3));
      assertThat(unsealed.message()).isEqualTo(message);
      assertThat(unsealed.sessionId()).isEqualTo(Messages.SESSION);
    }
  }

  @Test
  void sealed_messages_neverShareANonce() {
    var seal = seal(Cipher.AES_128_GCM);
    var message = Messages.request(Command.ECHO, 1, 4);
    var first = seal.apply(message, ByteBuffer.allocate(200)).slice(20, 16);
    var second = seal.apply(message, ByteBuffer.allocate(200)).slice(20, 16);
    assertThat(first).isNotEqualTo(second);
    assertThat(first.slice(12, 4)).isEqualTo(ByteBuffer.allocate(4));
  }

  @Test
  void apply_withNoncesOfAnotherLength_isTheCallersMistake() {
    assertThatThrownBy(() -> new Seal(sealer(Cipher.AES_128_CCM, 1), 1, new NonceSequence(new byte[12])))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void unseal_ofWhatBreaksARule_saysWhich() {
    var sealed =
        seal(Cipher.AES_128_GCM).apply(Messages.request(Command.ECHO, 1, 4), ByteBuffer.allocate(120));
    var sessions = only(Messages.SESSION, sealer(Cipher.AES_128_GCM, 1));
    breaks(EnvelopeRule.ENCRYPTED_TOO_SHORT, sealed.duplicate().limit(TransformHeader.SIZE), sessions);
    breaks(EnvelopeRule.ENCRYPTED_TOO_SHORT, sealed.duplicate().limit(4), sessions);
    breaks(EnvelopeRule.UNKNOWN_SESSION, sealed, id -> Optional.empty());
    breaks(EnvelopeRule.SIZE_MISMATCH, sealed.duplicate().limit(119), sessions);
    breaks(EnvelopeRule.TAG_MISMATCH, sealed, only(Messages.SESSION, sealer(Cipher.AES_128_GCM, 2)));
    breaks(EnvelopeRule.BAD_FLAGS, changed(sealed, 42, 2), sessions);
    breaks(EnvelopeRule.UNKNOWN_SESSION, changed(sealed, 44, 0), sessions);
    breaks(EnvelopeRule.SIZE_MISMATCH, changed(sealed, 36, 0), sessions);
  }

  private static ByteBuffer changed(ByteBuffer frame, int at, int value) {
    var copy = ByteBuffer.allocate(frame.remaining()).put(frame.duplicate()).flip();
    return copy.put(at, (byte) value);
  }

  @Test
  void unseal_ofAMessageWithOneBitTurned_alwaysFails() {
    for (var cipher : Cipher.values()) {
      var sealed = seal(cipher).apply(Messages.request(Command.ECHO, 1, 4), ByteBuffer.allocate(120));
      var unseal = new Unseal(only(Messages.SESSION, sealer(cipher, 1)));
      for (int bit = 0; bit < 8 * sealed.limit(); bit++) {
        int at = bit / 8;
        var changed = changed(sealed, at, sealed.get(at) ^ (1 << (bit % 8)));
        if (at >= 4) {
          assertThatThrownBy(() -> unseal.apply(changed, ByteBuffer::allocate)).as("bit %d", bit)
              .isInstanceOf(BrokenEnvelope.class);
        } else {
          assertThatThrownBy(() -> unseal.apply(changed, ByteBuffer::allocate)).isInstanceOf(Malformed.class);
        }
      }
    }
  }

  @Test
  void unseal_ofASealedMessageWithin_isRefused() {
    var seal = seal(Cipher.AES_128_GCM);
    var once = seal.apply(Messages.request(Command.ECHO, 1, 4), ByteBuffer.allocate(120));
    var twice = seal.apply(once, ByteBuffer.allocate(200));
    breaks(EnvelopeRule.NESTED, twice, only(Messages.SESSION, sealer(Cipher.AES_128_GCM, 1)));
  }

  @Test
  void frameKind_isToldByFourBytes() {
    assertThat(FrameKind.of(Messages.frame("fe534d42"))).isEqualTo(FrameKind.PLAIN);
    assertThat(FrameKind.of(Messages.frame("fd534d42"))).isEqualTo(FrameKind.SEALED);
    assertThat(FrameKind.of(Messages.frame("fc534d4200"))).isEqualTo(FrameKind.COMPRESSED);
    assertThat(FrameKind.of(Messages.frame("ff534d4272"))).isEqualTo(FrameKind.SMB1);
    assertThat(FrameKind.of(Messages.frame("fb534d42"))).isEqualTo(FrameKind.UNKNOWN);
    assertThat(FrameKind.of(Messages.frame("fe534d"))).isEqualTo(FrameKind.UNKNOWN);
    assertThat(FrameKind.of(Messages.frame(""))).isEqualTo(FrameKind.UNKNOWN);
  }

  @Test
  void nonces_countUpFromTheirStart_andEnd() {
    var start = Bytes.hex("aabbccdd fffffffffffffffe").toByteArray();
    var nonces = new NonceSequence(start, 3);
    assertThat(nonces.next()).isEqualTo(start);
    assertThat(nonces.next()).isEqualTo(Bytes.hex("aabbccdd ffffffffffffffff").toByteArray());
    assertThat(nonces.next()).isEqualTo(Bytes.hex("aabbccdd 0000000000000000").toByteArray());
    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(nonces::next).isInstanceOf(IllegalStateException.class);
    }
    var wide = new NonceSequence(Bytes.hex("00000000 00000000000000ff").toByteArray());
    wide.next();
    assertThat(wide.next()).isEqualTo(Bytes.hex("00000000 0000000000000100").toByteArray());
    assertThatThrownBy(() -> new NonceSequence(new byte[7])).isInstanceOf(IllegalArgumentException.class);
  }
}
