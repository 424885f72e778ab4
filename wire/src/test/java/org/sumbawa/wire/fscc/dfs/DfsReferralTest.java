package org.sumbawa.wire.fscc.dfs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.dfs.DfsReferral.NameList;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Paths;
import org.sumbawa.wire.fscc.dfs.DfsReferral.Target;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V1;
import org.sumbawa.wire.fscc.dfs.DfsReferral.V2;
import org.sumbawa.wire.fscc.dfs.DfsReferralResponse.HeaderFlags;

class DfsReferralTest {

  private static DfsReferralResponse read(Bytes bytes) throws Malformed {
    return DfsReferralResponse.decode(WireReader.of(bytes));
  }

  private static void check(DfsReferralResponse value, String hex) throws Malformed {
    assertThat(value.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(read(Bytes.hex(hex))).isEqualTo(value);
  }

  @Test
  void request_isALevelAndAPath() throws Malformed {
    var hex = Bytes.hex("0400 5c0061005c006200 0000");
    assertThat(new DfsReferralRequest(4, "\\a\\b").encoded()).isEqualTo(hex);
    assertThat(DfsReferralRequest.decode(WireReader.of(hex))).isEqualTo(new DfsReferralRequest(4, "\\a\\b"));
    assertThat(DfsReferralRequest.decode(WireReader.of(hex.slice(0, hex.size() - 2))).requestFileName())
        .isEqualTo("\\a\\b");
  }

  @Test
  void requestFromASite_namesIt() throws Malformed {
    var hex = Bytes.hex("0400 0100 0c000000 0400 6100 0000 0400 7300 0000");
    assertThat(new DfsReferralRequestEx(4, "a", "s").encoded()).isEqualTo(hex);
    assertThat(DfsReferralRequestEx.decode(WireReader.of(hex)))
        .isEqualTo(new DfsReferralRequestEx(4, "a", "s"));
    var without = Bytes.hex("0400 0000 06000000 0400 6100 0000");
    assertThat(new DfsReferralRequestEx(4, "a", "").encoded()).isEqualTo(without);
    assertThat(DfsReferralRequestEx.decode(WireReader.of(without)).siteName()).isEmpty();
  }

  @Test
  void requestFromASite_withNamesOfAllTheRoom_isMalformedOrReadsBack() throws Malformed {
    var longest = "a".repeat(32_766);
    var request = new DfsReferralRequestEx(4, longest, longest);
    assertThat(DfsReferralRequestEx.decode(WireReader.of(request.encoded()))).isEqualTo(request);
    assertThatIllegalArgumentException().isThrownBy(() -> new DfsReferralRequestEx(4, longest + "a", ""));
    var beyond = new WireWriter().u16(4).u16(0).i32(2 + 0xFFFE).u16(0xFFFE).utf16("a".repeat(32_767)).view();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> DfsReferralRequestEx.decode(WireReader.of(beyond)));
  }

  @Test
  void firstVersion_holdsItsTargetInTheEntry() throws Malformed {
    check(
        new DfsReferralResponse(4, HeaderFlags.STORAGE_SERVERS,
            List.of(new V1(DfsReferral.ROOT_TARGET, "\\a"))),
        "0400 0100 02000000 0100 0e00 0100 0000 5c006100 0000");
  }

  @Test
  void secondVersion_takes22BytesAndTextsBehind() throws Malformed {
    check(new DfsReferralResponse(8, HeaderFlags.REFERRAL_SERVERS.or(HeaderFlags.STORAGE_SERVERS),
        List.of(new V2(DfsReferral.ROOT_TARGET, 300, new Paths("\\a", "\\t")),
            new V2(DfsReferral.ROOT_TARGET, 300, new Paths("\\a", "\\u")))),
        """
            0800 0200 03000000
            0200 1600 0100 0000 00000000 2c010000 2c00 2c00 3200
            0200 1600 0100 0000 00000000 2c010000 1600 1600 2200
            5c006100 0000 5c007400 0000 5c007500 0000
            """);
  }

  @Test
  void fourthVersion_marksTheFirstOfASet() throws Malformed {
    check(
        new DfsReferralResponse(4, HeaderFlags.TARGET_FAILBACK,
            List.of(new Target(4, DfsReferral.OTHER_TARGET, true, 1800, new Paths("\\a", "\\b", "\\c")))),
        "0400 0100 04000000 0400 2200 0000 0400 08070000 2200 2800 2e00" + "00".repeat(16)
            + "5c006100 0000 5c006200 0000 5c006300 0000");
  }

  @Test
  void nameList_holdsADomainAndItsControllers() throws Malformed {
    check(
        new DfsReferralResponse(0, HeaderFlags.NONE,
            List.of(new NameList(3, 0, 600, "\\d", List.of("\\x", "\\y")))),
        "0000 0100 00000000 0300 2200 0000 0200 58020000 2200 0200 2800" + "00".repeat(16)
            + "5c006400 0000 5c007800 0000 5c007900 0000");
    check(new DfsReferralResponse(0, HeaderFlags.NONE, List.of(new NameList(3, 0, 600, "\\d", List.of()))),
        "0000 0100 00000000 0300 2200 0000 0200 58020000 2200 0000 0000" + "00".repeat(16) + "5c006400 0000");
  }

  @Test
  void nameList_of18Bytes_isRead() throws Malformed {
    assertThat(
        read(Bytes.hex("0000 0100 00000000 0300 1200 0000 0200 58020000 1200 0000 0000 5c006400 0000")))
        .isEqualTo(
            new DfsReferralResponse(0, HeaderFlags.NONE, List.of(new NameList(3, 0, 600, "\\d", List.of()))));
  }

  /** As a Windows server lays a root referral out, each text of its own. MS-DFSC 4.5. */
  @Test
  void windowsRootReferral_isRead() throws Malformed {
    var path = "\\dfsn-dev\\testroot1";
    var out = new WireWriter().u16(0x26).u16(2).i32(3);
    for (int[] offsets : new int[][]{{0x44, 0x6C, 0x94}, {0x22, 0x4A, 0xA2}}) {
      out.u16(3).u16(0x22).u16(1).u16(0).i32(300).u16(offsets[0]).u16(offsets[1]).u16(offsets[2])
          .reserved(16);
    }
    out.utf16(path).u16(0).utf16(path).u16(0).utf16("\\cfs-41x-2c03\\testroot1").u16(0);
    out.utf16("\\cfs-44x-2b29\\testroot1").u16(0);
    var response = read(out.view());
    assertThat(response.pathConsumed()).isEqualTo(2 * path.length());
    assertThat(response.referrals()).containsExactly(
        new Target(3, DfsReferral.ROOT_TARGET, false, 300,
            new Paths(path, path, "\\cfs-41x-2c03\\testroot1")),
        new Target(3, DfsReferral.ROOT_TARGET, false, 300,
            new Paths(path, path, "\\cfs-44x-2b29\\testroot1")));
    assertThat(response.headerFlags())
        .isEqualTo(HeaderFlags.REFERRAL_SERVERS.or(HeaderFlags.STORAGE_SERVERS));
  }

  @Test
  void referralsOfDifferentVersions_areRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new DfsReferralResponse(0, HeaderFlags.NONE,
        List.of(new V1(0, "a"), new V2(0, 1, new Paths("a", "b")))));
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(Bytes.hex("0000 0200 00000000"
        + "0100 0a00 0000 0000 0000" + "0300 1200 0000 0200 58020000 1200 0000 0000 5c006400 0000")));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> read(Bytes.hex("0000 0100 00000000 0500 0800 0000 0000")));
  }

  @Test
  void referrals_tooManyForTheirOffsets_areRefused() {
    var many = Collections.<DfsReferral>nCopies(2000, new Target(3, 0, false, 1, new Paths("a", "b")));
    assertThatIllegalArgumentException().isThrownBy(() -> new DfsReferralResponse(0, HeaderFlags.NONE, many));
  }

  @Test
  void textsThatOverlap_areMalformed() {
    var out = new WireWriter().u16(0).u16(3).i32(0);
    for (int i = 0; i < 3; i++) { // each network address begins one character later in the same long text
      int behind = (3 - i) * 34;
      out.u16(3).u16(34).u16(0).u16(0).i32(1).u16(behind).u16(behind).u16(behind + 2 * i).reserved(16);
    }
    out.utf16("a".repeat(10_000)).u16(0);
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(out.view()))
        .withMessageContaining("overlap");
  }
}
