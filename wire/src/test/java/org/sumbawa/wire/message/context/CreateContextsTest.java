package org.sumbawa.wire.message.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;
import org.sumbawa.wire.message.value.LeaseFlags;
import org.sumbawa.wire.message.value.LeaseState;

class CreateContextsTest {
  private static final Guid GUID = new Guid(0x0807060504030201L, 0x100F0E0D0C0B0A09L);
  private static final String GUID_HEX = "0102030405060708090a0b0c0d0e0f10";

  @Test
  void requestContexts_areLaidOutAsInTheDocument() throws Malformed {
    assertRequest(new DurableHandle.Request(), "44486e51", "00".repeat(16));
    assertRequest(new DurableHandle.Reconnect(new FileId(1, 2)), "44486e43",
        "0100000000000000 0200000000000000");
    assertRequest(new AllocationSize(0x1000), "416c5369", "0010000000000000");
    assertRequest(new MaximalAccess.Request(FileTime.NONE), "4d784163", "");
    assertRequest(new MaximalAccess.Request(new FileTime(5)), "4d784163", "0500000000000000");
    assertRequest(new TimewarpToken(new FileTime(5)), "54577270", "0500000000000000");
    assertRequest(new QueryOnDiskId.Request(), "51466964", "");
    assertRequest(new LeaseContext.V1(GUID, new LeaseState(7), LeaseFlags.NONE), "52714c73",
        GUID_HEX + "07000000 00000000 0000000000000000");
    assertRequest(new DurableHandleV2.Request(60000, DurableHandleFlags.PERSISTENT, GUID), "44483251",
        "60ea0000 02000000 0000000000000000" + GUID_HEX);
    assertRequest(new DurableHandleV2.Reconnect(new FileId(1, 2), GUID, DurableHandleFlags.NONE), "44483243",
        "0100000000000000 0200000000000000" + GUID_HEX + "00000000");
    assertRequest(new AppInstanceId(GUID), "45bca66aefa7f74a9008fa462e144d74", "1400 0000" + GUID_HEX);
    assertRequest(new AppInstanceVersion(1, 2), "b982d0b73b56074fa07b524a8116a010",
        "1800 0000 00000000 0100000000000000 0200000000000000");
    assertRequest(new ExtendedAttributes(List.of(new FullEa("A", Bytes.hex("bb")))), "45787441",
        "00000000 00 01 0100 4100 bb");
    assertRequest(new AppleExtensions.Request(7, 1), "4141504c",
        "01000000 00000000 0700000000000000 0100000000000000");
  }

  @Test
  void responseContexts_areLaidOutAsInTheDocument() throws Malformed {
    assertResponse(new DurableHandle.Response(), "44486e51", "00".repeat(8));
    assertResponse(new MaximalAccess.Response(NtStatus.SUCCESS, new AccessMask(0x1F01FF)), "4d784163",
        "00000000 ff011f00");
    assertResponse(new QueryOnDiskId.Response(1, 2), "51466964",
        "0100000000000000 0200000000000000" + "00".repeat(16));
    assertResponse(new LeaseContext.V2(GUID, new LeaseState(3), LeaseFlags.BREAK_IN_PROGRESS, Guid.NONE, 9),
        "52714c73", GUID_HEX + "03000000 02000000 0000000000000000" + "00".repeat(16) + "0900 0000");
    assertResponse(new DurableHandleV2.Response(60000, DurableHandleFlags.PERSISTENT), "44483251",
        "60ea0000 02000000");
    assertResponse(new AppleExtensions.Response(7, 6, 3, "Ab"), "4141504c", """
        01000000 00000000 0700000000000000 0600000000000000 0300000000000000 00000000 04000000 41006200""");
    assertResponse(new AppleExtensions.Response(1, 6, 0, ""), "4141504c",
        "01000000 00000000 0100000000000000 0600000000000000");
  }

  @Test
  void sharedVirtualDisk_ofEitherVersion_isLaidOutAsInTheDocument() throws Malformed {
    var initiator = new SharedVirtualDisk.Initiator(true, GUID, 5, 1, 9, "ab");
    var common =
        "01 000000" + GUID_HEX + "05000000 01000000 0900000000000000 0400 61006200" + "00".repeat(122);
    assertRequest(new SharedVirtualDisk(initiator, SharedVirtualDisk.Properties.NONE, 1),
        "9ccbcf9e04c1e643980e158da1f6ec83", "01000000" + common);
    assertResponse(
        new SharedVirtualDisk(initiator, new SharedVirtualDisk.Properties(1, 2, 512, 4096, 1 << 30), 2),
        "9ccbcf9e04c1e643980e158da1f6ec83",
        "02000000" + common + "01000000 02000000 00020000 00100000 0000004000000000");
  }

  @Test
  void unknownContexts_keepTheirBytes() throws Malformed {
    var posix = "93ad25509cb411e7b42383de968bcd7c";
    assertRequest(new RawCreateContext(Bytes.hex(posix), Bytes.hex("a4810000")), posix, "a4810000");
    // A command of Apple's that is none of ours, and a name that only requests have.
    assertRequest(new RawCreateContext(Bytes.hex("4141504c"), Bytes.hex("02000000")), "4141504c", "02000000");
    var disk = "9ccbcf9e04c1e643980e158da1f6ec83";
    assertRequest(new RawCreateContext(Bytes.hex(disk), Bytes.hex("03000000 00")), disk, "03000000 00");
    assertResponse(new RawCreateContext(Bytes.hex("54577270"), Bytes.hex("05")), "54577270", "05");
  }

  @Test
  void knownContexts_ofAnotherSize_areMalformed() {
    assertMalformed("52714c73", "00".repeat(33));
    assertMalformed("52714c73", "");
    assertMalformed("44486e51", "00".repeat(15));
    assertMalformed("44486e51", "00".repeat(17));
    assertMalformed("44483251", "00".repeat(16));
    assertMalformed("44483243", "00".repeat(35));
    assertMalformed("4d784163", "00".repeat(4));
    assertMalformed("416c5369", "00".repeat(9));
    assertMalformed("45787441", "");
    assertMalformed("53656344", "01");
    assertMalformed("45bca66aefa7f74a9008fa462e144d74", "1500 0000" + GUID_HEX);
    assertMalformed("9ccbcf9e04c1e643980e158da1f6ec83", "01000000" + "00".repeat(163));
  }

  @Test
  void envelopes_thatDoNotHoldTogether_areMalformed() throws Malformed {
    var good = "00000000 1000 0400 0000 1800 04000000 41424344 00000000 11223344";
    var context = new RawCreateContext(Bytes.hex("41424344"), Bytes.hex("11223344"));
    assertThat(request(good)).containsExactly(context);
    // A name of three bytes, a name in the head, a name beyond the end, data in the name, misaligned, beyond the end.
    assertMalformed(good.replace("1000 0400", "1000 0300"));
    assertMalformed(good.replace("1000 0400", "0800 0400"));
    assertMalformed(good.replace("1000 0400", "2000 0400"));
    assertMalformed(good.replace("1800 04000000", "1000 04000000"));
    assertMalformed(good.replace("1800 04000000", "1a00 02000000"));
    assertMalformed(good.replace("1800 04000000", "1800 05000000"));
    // The next context: misaligned, within this one's head, beyond the end, at the end.
    assertMalformed(good.replaceFirst("00000000", "1c000000"));
    assertMalformed(good.replaceFirst("00000000", "08000000"));
    assertMalformed(good.replaceFirst("00000000", "40000000"));
    assertMalformed(good.replaceFirst("00000000", "20000000"));
    assertMalformed(good.replaceFirst("00000000", "20000000") + "00000000");
    assertThat(request(good.replaceFirst("00000000", "20000000") + "00000000" + good))
        .containsExactly(context, context);
    // Data of no bytes may be anywhere, and the data of one context may not reach into the next.
    assertThat(request(good.replace("1800 04000000", "ffff 00000000")))
        .containsExactly(new RawCreateContext(Bytes.hex("41424344"), Bytes.EMPTY));
    assertMalformed(good.replaceFirst("00000000", "20000000").replace("1800 04000000", "1800 09000000")
        + "00000000" + good);
  }

  @Test
  void versions_compareWithoutSign() {
    assertThat(new AppInstanceVersion(-1, 0)).isGreaterThan(new AppInstanceVersion(1, -1));
    assertThat(new AppInstanceVersion(1, -1)).isGreaterThan(new AppInstanceVersion(1, 1));
    assertThat(new AppInstanceVersion(1, 1)).isEqualByComparingTo(new AppInstanceVersion(1, 1));
  }

  private static void assertRequest(CreateRequestContext context, String name, String data) throws Malformed {
    assertThat(encoded(context)).isEqualTo(envelope(name, data));
    assertThat(CreateContexts.decodeRequest(WireReader.of(envelope(name, data)))).containsExactly(context);
  }

  private static void assertResponse(CreateResponseContext context, String name, String data)
      throws Malformed {
    assertThat(encoded(context)).isEqualTo(envelope(name, data));
    assertThat(CreateContexts.decodeResponse(WireReader.of(envelope(name, data)))).containsExactly(context);
  }

  private static void assertMalformed(String name, String data) {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> CreateContexts.decodeRequest(WireReader.of(envelope(name, data))));
  }

  private static void assertMalformed(String list) {
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> request(list));
  }

  private static List<CreateRequestContext> request(String list) throws Malformed {
    return CreateContexts.decodeRequest(WireReader.of(Bytes.hex(list)));
  }

  private static Bytes encoded(CreateContext context) {
    var out = new WireWriter();
    CreateContexts.encode(List.of(context), out);
    return out.view();
  }

  private static Bytes envelope(String nameDigits, String dataDigits) {
    var name = Bytes.hex(nameDigits);
    var data = Bytes.hex(dataDigits);
    int dataOffset = (16 + name.size() + 7) / 8 * 8;
    return new WireWriter().i32(0).u16(16).u16(name.size()).u16(0).u16(data.isEmpty() ? 0 : dataOffset)
        .i32(data.size()).bytes(name).reserved(dataOffset - 16 - name.size()).bytes(data).view();
  }
}
