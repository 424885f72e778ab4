package org.sumbawa.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.crypto.Signer;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.message.Command;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;

final class SignTest {
  private static final byte[] KEY = new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  /** The TREE_DISCONNECT with which smbclient 4.17.12 left smbd, and the answer, signed with AES-GMAC. */
  private static final byte[] RECORDED_KEY = HexFormat.of().parseHex("224a6c69443d8176bc69619cc4e39bab");
  private static final String RECORDED_REQUEST =
      """
          fe534d42 4000 0100 00000000 0400 0100 18000000 00000000 0a00000000000000 00000000 4b1ffd6b baf1b14100000000
          a608858edf0fe586573ca64c9ab91c87 04000000""";
  private static final String RECORDED_RESPONSE =
      """
          fe534d42 4000 0100 00000000 0400 0100 19000000 00000000 0a00000000000000 00000000 4b1ffd6b baf1b14100000000
          c621da0265525d80788bcf784869fd43 04000000""";

  @Test
  void recordedMessages_ofAnotherImplementation_verifyAndSignAlike() {
    var signer = Signer.of(SigningAlgorithm.AES_GMAC, RECORDED_KEY);
    for (boolean fromServer : new boolean[]{false, true}) {
      var recorded = Messages.frame(fromServer ? RECORDED_RESPONSE : RECORDED_REQUEST);
      assertThat(new Verify(fromServer).apply(recorded, signer)).isTrue();
      assertThat(new Verify(!fromServer).apply(recorded, signer)).isFalse();
      var again = Messages.frame(fromServer ? RECORDED_RESPONSE : RECORDED_REQUEST);
      again.put(Header.SIGNATURE_OFFSET, new byte[16]).put(16,
          (byte) (again.get(16) & ~HeaderFlags.SIGNED.bits()));
      new Sign(fromServer).apply(again, signer);
      assertThat(again).isEqualTo(recorded);
    }
  }

  @ParameterizedTest
  @EnumSource
  void signed_elementsOfAChain_verifyEachWithItsPadding(SigningAlgorithm algorithm) throws Exception {
    var signer = Signer.of(algorithm, KEY);
    var chained = new Chain().apply(List.of(Messages.request(Command.READ, 5, 49),
        Messages.request(Command.CANCEL, 6, 4), Messages.request(Command.WRITE, 7, 3001)),
        ByteBuffer::allocate);
    chained.elements().forEach(element -> new Sign(false).apply(element, signer));

    for (var envelope : new Unchain().apply(chained.whole())) {
      assertThat(envelope.header().flags().has(HeaderFlags.SIGNED)).isTrue();
      assertThat(new Verify(false).apply(envelope.message(), signer)).isTrue();
      assertThat(new Verify(false).apply(envelope.message(), Signer.of(algorithm, new byte[16]))).isFalse();
      for (int at = 0; at < envelope.message().limit(); at++) {
        var message = envelope.message();
        message.put(at, (byte) (message.get(at) ^ 0x10));
        assertThat(new Verify(false).apply(message, signer)).as("byte %d", at).isFalse();
        message.put(at, (byte) (message.get(at) ^ 0x10));
      }
    }
  }

  @Test
  void verify_ofLessThanAHeader_isFalse() {
    var signer = Signer.of(SigningAlgorithm.AES_CMAC, KEY);
    for (int length = 0; length < Header.SIZE; length++) {
      assertThat(new Verify(false).apply(ByteBuffer.allocate(length), signer)).isFalse();
    }
  }

  @Test
  void verify_ofAMessageIdThatGmacMayNotSign_isFalse() {
    var signer = Signer.of(SigningAlgorithm.AES_GMAC, KEY);
    assertThat(new Verify(true).apply(Messages.request(Command.ECHO, -1, 4), signer)).isFalse();
    assertThat(new Verify(true).apply(Messages.request(Command.ECHO, 0, 4), signer)).isFalse();
  }

  @Test
  void apply_inAFrameThatStartsLater_leavesItsSurroundingsAlone() {
    var signer = Signer.of(SigningAlgorithm.HMAC_SHA256, KEY);
    var message = Messages.request(Command.ECHO, 1, 4);
    var frame = ByteBuffer.allocate(100).position(20).put(message.duplicate()).limit(88).position(20);
    new Sign(true).apply(frame, signer);
    assertThat(frame.position()).isEqualTo(20);
    assertThat(frame.clear().slice(0, 20)).isEqualTo(ByteBuffer.allocate(20));
    new Sign(true).apply(message, signer);
    assertThat(frame.slice(20, 68)).isEqualTo(message);
  }
}
