package org.sumbawa.wire.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.context.NetName;
import org.sumbawa.wire.message.context.RawTreeConnectContext;
import org.sumbawa.wire.message.value.ChannelType;
import org.sumbawa.wire.message.value.TreeConnectFlags;
import org.sumbawa.wire.message.value.WriteFlags;

/** What requests may get away with, and what they may not. */
class ToleranceTest {
  private static final String FILE_ID = "0500000000000000 0500000000000000";

  @Test
  void request_withoutTheByteThatItsSizeCounts_isUnderstood() throws Malformed {
    var whole =
        request("3100 50 00 00040000 0000000000000000" + FILE_ID + "00000000 00000000 00000000 0000 0000");
    assertThat(((Read.Request) decode(Command.READ, whole)).length()).isEqualTo(1024);
  }

  @Test
  void request_ofAnotherStructureSize_isMalformed() {
    assertMalformed(Command.CLOSE, "1900 0000 00000000" + FILE_ID);
    assertMalformed(Command.ECHO, "0500 0000");
    assertMalformed(Command.OPLOCK_BREAK, "1900 00 00 00000000" + FILE_ID);
    assertMalformed(Command.OPLOCK_BREAK, "");
  }

  @Test
  void length0_withAnyOffset_isNothing() throws Malformed {
    var info = "2900 01 05 18000000 ffff 0000 00000000 00000000 00000000" + FILE_ID;
    assertThat(((QueryInfo.Request) decode(Command.QUERY_INFO, request(info))).input())
        .isEqualTo(Bytes.EMPTY);
    var directory = "2100 25 00 00000000" + FILE_ID + "0000 0000 00000100";
    assertThat(((QueryDirectory.Request) decode(Command.QUERY_DIRECTORY, request(directory))).pattern())
        .isEmpty();
    var setup = "1900 00 01 01000000 00000000 0000 0000 0000000000000000";
    assertThat(((SessionSetup.Request) decode(Command.SESSION_SETUP, request(setup))).securityBuffer())
        .isEqualTo(Bytes.EMPTY);
  }

  @Test
  void offset_intoTheFixedPartOrBeyondTheEnd_isMalformed() {
    assertMalformed(Command.SESSION_SETUP,
        "1900 00 01 01000000 00000000 4000 0400 0000000000000000 11223344");
    assertMalformed(Command.SESSION_SETUP,
        "1900 00 01 01000000 00000000 5800 0500 0000000000000000 11223344");
    assertMalformed(Command.SESSION_SETUP,
        "1900 00 01 01000000 00000000 ffff 0100 0000000000000000 11223344");
    assertMalformed(Command.SET_INFO,
        "2100 01 14 ffffffff 6000 0000 00000000" + FILE_ID + "0000000000000000");
  }

  @Test
  void create_withANameOfOddLengthOrMisplaced_isMalformed() throws Malformed {
    assertThat(((Create.Request) decode(Command.CREATE, create("7800 0400", "61006200"))).name())
        .isEqualTo("ab");
    assertThat(((Create.Request) decode(Command.CREATE, create("7800 0000", "00"))).name()).isEmpty();
    assertThat(((Create.Request) decode(Command.CREATE, create("0000 0000", "00"))).name()).isEmpty();
    assertThat(((Create.Request) decode(Command.CREATE, create("7a00 0200", "61006200"))).name())
        .isEqualTo("b");
    assertMalformed(Command.CREATE, create("7800 0300", "61006200"));
    assertMalformed(Command.CREATE, create("7800 0600", "61006200"));
    assertMalformed(Command.CREATE, create("7600 0400", "61006200"));
    assertMalformed(Command.CREATE, create("0400 0000", "00"));
  }

  @Test
  void write_withDataFarAway_isMalformed() throws Malformed {
    var body = "3100 %s 04000000 0000000000000000" + FILE_ID + "00000000 00000000 0000 0000 00000000";
    var data = "00".repeat(0x101 - 0x70) + "11223344";
    assertMalformed(Command.WRITE, body.formatted("0101") + data);
    assertThat(((Write.Request) decode(Command.WRITE, request(body.formatted("0001") + data))).data())
        .isEqualTo(Bytes.hex("00112233"));
  }

  @Test
  void write_overAChannel_bringsNoDataItself() throws Malformed {
    var descriptor = "1111111111111111 22222222 33333333";
    var head = "3100 %s 00000000 0000000000000000" + FILE_ID + "01000000 00100000 7000 1000 01000000";
    var write = (Write.Request) decode(Command.WRITE, request(head.formatted("0000") + descriptor));
    assertThat(write.channel()).isEqualTo(ChannelType.RDMA_V1);
    assertThat(write.remainingBytes()).isEqualTo(0x1000);
    assertThat(write.channelInfo()).isEqualTo(Bytes.hex(descriptor));
    assertThat(write.flags()).isEqualTo(WriteFlags.WRITE_THROUGH);
    assertMalformed(Command.WRITE, head.formatted("7000") + descriptor);
  }

  @Test
  void lock_ofNoOrMissingRanges_isMalformed() {
    assertMalformed(Command.LOCK, "3000 0000 00000000" + FILE_ID);
    assertMalformed(Command.LOCK, "3000 ffff 00000000" + FILE_ID + "00".repeat(24));
  }

  @Test
  void lockSequence_isANumberAndAnIndex() throws Malformed {
    var lock = (Lock.Request) decode(Command.LOCK, request("3000 0100 17040000" + FILE_ID + "00".repeat(24)));
    assertThat(lock.lockSequenceNumber()).isEqualTo(7);
    assertThat(lock.lockSequenceIndex()).isEqualTo(0x41);
  }

  @Test
  void ioctl_withMisalignedInput_isMalformed() throws Malformed {
    var head =
        "3900 0000 17c01100" + FILE_ID + "%s 04000000 00000000 00000000 00000000 00000000 01000000 00000000";
    var input = "11223344 55667788 99aabbcc";
    assertMalformed(Command.IOCTL, head.formatted("7c000000") + input);
    assertThat(((Ioctl.Request) decode(Command.IOCTL, request(head.formatted("80000000") + input))).input())
        .isEqualTo(Bytes.hex("99aabbcc"));
  }

  @Test
  void negotiate_withContextsBeyondTheEnd_isMalformed() throws Malformed {
    var head = "2400 0100 0100 0000 7f000000" + "00".repeat(16) + "%s 0000 %s 0000";
    var netName = "0500 0400 00000000 61006200";
    assertThat(((Negotiate.Request) decode(Command.NEGOTIATE,
        request(head.formatted("68000000 0100", "1103") + netName))).contexts())
        .containsExactly(new NetName("ab"));
    assertMalformed(Command.NEGOTIATE, head.formatted("68000000 0200", "1103") + netName);
    assertMalformed(Command.NEGOTIATE, head.formatted("00010000 0100", "1103") + netName);
    assertMalformed(Command.NEGOTIATE, head.formatted("40000000 0100", "1103") + netName);
    // Without 3.1.1 the same fields are a reserved time.
    assertThat(((Negotiate.Request) decode(Command.NEGOTIATE,
        request(head.formatted("ffffffff ffff", "0003") + netName))).contexts()).isEmpty();
  }

  @Test
  void negotiate_withUnknownDialects_keepsThem() throws Malformed {
    var body = "2400 0300 0100 0000 00000000" + "00".repeat(24) + "0202 2202 1003";
    var request = (Negotiate.Request) decode(Command.NEGOTIATE, request(body));
    assertThat(request.dialects()).containsExactly(0x0202, 0x0222, 0x0310);
    assertThat(request.offers(Dialect.V2_0_2)).isTrue();
    assertThat(request.offers(Dialect.V3_0)).isFalse();
    assertMalformed(Command.NEGOTIATE, "2400 0400 0100 0000 00000000" + "00".repeat(24) + "0202 2202 1003");
  }

  @Test
  void treeConnect_withExtension_findsThePathEitherWay() throws Malformed {
    // "\\s\x" is 10 bytes: the contexts begin 8-aligned behind it, at 104 from the header and 40 from the body.
    var path = "5c005c0073005c007800";
    var body = "0900 0400 %s 0a00 28000000 0100" + "00".repeat(10) + path + "000000000000"
        + "0700 0200 00000000 abcd";
    var expected = new TreeConnect.Request(TreeConnectFlags.EXTENSION_PRESENT, "\\\\s\\x",
        List.of(new RawTreeConnectContext(7, Bytes.hex("abcd"))));
    assertThat(decode(Command.TREE_CONNECT, request(body.formatted("5800")))).isEqualTo(expected);
    assertThat(decode(Command.TREE_CONNECT, request(body.formatted("4800")))).isEqualTo(expected);
    assertThat(expected.encoded()).isEqualTo(Bytes.hex(body.formatted("5800")));
  }

  private static Bytes create(String name, String buffer) {
    return request("3900 00 00 02000000" + "00".repeat(16) + "01000000 00000000 07000000 01000000 00000000"
        + name + "00000000 00000000" + buffer);
  }

  private static Bytes request(String body) {
    return new WireWriter().reserved(Header.SIZE).bytes(Bytes.hex(body)).view();
  }

  private static RequestBody decode(Command command, Bytes message) throws Malformed {
    return RequestBody.decode(command, WireReader.of(message));
  }

  private static void assertMalformed(Command command, String body) {
    assertMalformed(command, request(body));
  }

  private static void assertMalformed(Command command, Bytes message) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> decode(command, message));
  }
}
