package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.NtStatus;

class HeaderTest {
  private static final Header REQUEST = Header.request(Command.READ, 5).withTreeId(9).withSessionId(77)
      .withCreditCharge(2).withCredits(31).withChannelSequence(4);

  @Test
  void request_byDefault_isUnsignedAndPlain() {
    assertThat(Header.request(Command.READ, 5).encoded()).isEqualTo(Bytes.hex("""
        fe534d42 4000 0000 00000000 0800 0000 00000000 00000000 0500000000000000 00000000 00000000
        0000000000000000 00000000000000000000000000000000"""));
  }

  @Test
  void request_withEverything_isWrittenField_byField() {
    var flags = HeaderFlags.SIGNED.or(HeaderFlags.DFS).withPriority(5);
    assertThat(
        REQUEST.withFlags(flags).withSignature(Bytes.hex("000102030405060708090a0b0c0d0e0f")).encoded())
        .isEqualTo(Bytes.hex("""
            fe534d42 4000 0200 04000000 0800 1f00 58000010 00000000 0500000000000000 00000000 09000000
            4d00000000000000 000102030405060708090a0b0c0d0e0f"""));
    assertThat(flags.priority()).isEqualTo(5);
    assertThat(flags.withPriority(0)).isEqualTo(HeaderFlags.SIGNED.or(HeaderFlags.DFS));
  }

  @Test
  void respond_toASignedRelatedRequest_keepsWhatPairsThem() {
    var request = REQUEST.withFlags(HeaderFlags.SIGNED.or(HeaderFlags.RELATED))
        .withSignature(Bytes.of(new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}));
    var response = request.respond(NtStatus.ACCESS_DENIED, 3);
    assertThat(response.isResponse()).isTrue();
    assertThat(response.flags()).isEqualTo(HeaderFlags.RESPONSE.or(HeaderFlags.RELATED));
    assertThat(response.status()).isEqualTo(NtStatus.ACCESS_DENIED);
    assertThat(response.credits()).isEqualTo(3);
    assertThat(response.signature()).isEqualTo(Header.UNSIGNED);
    assertThat(response).extracting(Header::messageId, Header::treeId, Header::sessionId, Header::commandCode)
        .containsExactly(5L, 9, 77L, 8);
  }

  @Test
  void asyncId_andTreeId_excludeEachOther() {
    var async = REQUEST.withAsyncId(0x1122334455667788L);
    assertThat(async.isAsync()).isTrue();
    assertThat(async.asyncId()).isEqualTo(0x1122334455667788L);
    var sync = async.withTreeId(-1);
    assertThat(sync.isAsync()).isFalse();
    assertThat(sync.treeId()).isEqualTo(-1);
    assertThat(sync.processId()).isZero();
  }

  @Test
  void channelSequence_isTheLowHalfOfTheStatusField() throws Malformed {
    var header = Header.decode(
        WireReader.of(new Header(0, 0xABCD0004, 5, 0, HeaderFlags.NONE, 1, 0, 0, Header.UNSIGNED).encoded()));
    assertThat(header.channelSequence()).isEqualTo(4);
    assertThat(header.withStatus(NtStatus.SUCCESS).channelSequence()).isZero();
    assertThat(header.withMessageId(8).messageId()).isEqualTo(8);
  }

  @Test
  void nextCommand_inABufferOfEitherOrder_isLittleEndian() {
    var message = ByteBuffer.allocate(2 * Header.SIZE).order(ByteOrder.BIG_ENDIAN);
    Header.putNextCommand(message, 64, 0x11223344);
    assertThat(message.get(84)).isEqualTo((byte) 0x44);
    assertThat(Header.nextCommand(message, 64)).isEqualTo(0x11223344);
    assertThat(Header.nextCommand(message.order(ByteOrder.LITTLE_ENDIAN), 64)).isEqualTo(0x11223344);
    assertThat(Header.nextCommand(message, 0)).isZero();
  }

  @Test
  void header_ofAnotherProtocolOrSizeOrTooShort_isMalformed() {
    var bytes = REQUEST.encoded().toByteArray();
    assertMalformed(Bytes.of(bytes, 0, 63));
    bytes[0] = (byte) 0xFD;
    assertMalformed(Bytes.of(bytes));
    bytes[0] = (byte) 0xFE;
    bytes[4] = 65;
    assertMalformed(Bytes.of(bytes));
  }

  @Test
  void header_ofWhatNoFieldHolds_cannotBeMade() {
    assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withCredits(0x10000));
    assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withChannelSequence(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> REQUEST.withSignature(Bytes.of(new byte[15])));
  }

  private static void assertMalformed(Bytes bytes) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Header.decode(WireReader.of(bytes)));
  }
}
