package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.ReparseContent.LxSymlink;
import org.sumbawa.wire.fscc.ReparseContent.MountPoint;
import org.sumbawa.wire.fscc.ReparseContent.NfsSpecialFile;
import org.sumbawa.wire.fscc.ReparseContent.Opaque;
import org.sumbawa.wire.fscc.ReparseContent.SymbolicLink;

class ReparseDataTest {

  private static void check(ReparseContent content, String hex) throws Malformed {
    var bytes = Bytes.hex(hex);
    assertThat(ReparseData.of(content).encoded()).isEqualTo(bytes);
    assertThat(ReparseData.decode(WireReader.of(bytes)).content()).isEqualTo(content);
  }

  @Test
  void symbolicLink_hasTwoNamesAndFlags() throws Malformed {
    check(new SymbolicLink("..\\a", "b", SymbolicLink.RELATIVE), """
        0c0000a0 1600 0000 0000 0800 0800 0200 01000000 2e002e005c006100 6200
        """);
  }

  @Test
  void symbolicLink_withItsNamesTheOtherWayRound_isRead() throws Malformed {
    var data = ReparseData.decode(
        WireReader.of(Bytes.hex("0c0000a0 1600 0000 0200 0800 0000 0200 00000000 6200 2e002e005c006100")));
    assertThat(data.content()).isEqualTo(new SymbolicLink("..\\a", "b", 0));
  }

  @Test
  void mountPoint_endsItsNamesInNul() throws Malformed {
    check(new MountPoint("\\??\\C:\\d", "C:\\d"), """
        030000a0 2400 0000 0000 1000 1200 0800
        5c003f003f005c0043003a005c006400 0000 43003a005c006400 0000
        """);
  }

  @Test
  void nfsFile_hasATypeOfEightLetters() throws Malformed {
    check(NfsSpecialFile.link("a"), "14000080 0a00 0000 4c4e4b0100000000 6100");
    check(new NfsSpecialFile(NfsSpecialFile.FIFO, Bytes.EMPTY), "14000080 0800 0000 4649464f00000000");
    check(new NfsSpecialFile(NfsSpecialFile.CHARACTER_DEVICE, Bytes.hex("01000000 03000000")),
        "14000080 1000 0000 4348520000000000 01000000 03000000");
    assertThat(NfsSpecialFile.link("a/b").target()).isEqualTo("a/b");
  }

  @Test
  void lxSymlink_isInUtf8() throws Malformed {
    check(LxSymlink.to("/é"), "1d0000a0 0700 0000 02000000 2fc3a9");
    assertThat(LxSymlink.to("/é").path()).isEqualTo("/é");
  }

  @Test
  void tagOfAnybodyElse_carriesAGuidAndSurvives() throws Malformed {
    var hex = Bytes.hex("11000000 0300 0000 0102030405060708090a0b0c0d0e0f10 aabbcc");
    var data = ReparseData.decode(WireReader.of(hex));
    assertThat(data.guid()).isEqualTo(new Guid(0x0807_0605_0403_0201L, 0x100F_0E0D_0C0B_0A09L));
    assertThat(data.data()).isEqualTo(Bytes.hex("aabbcc"));
    assertThat(data.encoded()).isEqualTo(hex);
    assertThat(data.content()).isEqualTo(new Opaque(data));
  }

  @Test
  void unknownTagOfMicrosofts_survives() throws Malformed {
    var hex = Bytes.hex("1b000080 0200 0000 aabb");
    var data = ReparseData.decode(WireReader.of(hex));
    assertThat(data.content()).isEqualTo(new Opaque(data));
    assertThat(ReparseData.of(data.content()).encoded()).isEqualTo(hex);
  }

  @Test
  void data_ofAnotherLengthThanStated_isMalformed() {
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> ReparseData.decode(WireReader.of(Bytes.hex("1b000080 0200 0000 aabbcc"))));
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> ReparseData.decode(WireReader.of(Bytes.hex("1b000080 0200 0000 aa"))));
  }

  @Test
  void symbolicLink_withANameOutsideItsBuffer_isMalformed() throws Malformed {
    var data =
        ReparseData.decode(WireReader.of(Bytes.hex("0c0000a0 0e00 0000 0000 0400 0000 0200 00000000 6200")));
    assertThatExceptionOfType(Malformed.class).isThrownBy(data::content);
  }

  @Test
  void names_tooLongForReparseData_areRefused() {
    var half = "a".repeat(16_400);
    assertThatIllegalArgumentException().isThrownBy(() -> new SymbolicLink(half, half, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new MountPoint(half, half));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReparseData(ReparseTag.DFS, Bytes.of(new byte[0x10000])));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReparseData(ReparseTag.DFS, new Guid(1, 1), Bytes.EMPTY));
  }

  @Test
  void namesThatOverlap_areNotReadTwice() throws Malformed {
    var name = "61".repeat(40_000);
    var lengths = "0000 409c 0000 409c 00000000"; // both names are the same 40,000 bytes
    var data = ReparseData.decode(WireReader.of(Bytes.hex("0c0000a0 4c9c 0000" + lengths + name)));
    assertThatExceptionOfType(Malformed.class).isThrownBy(data::content);
  }

  @Test
  void tag_saysWhoseItIs() {
    assertThat(ReparseTag.isMicrosoft(ReparseTag.SYMLINK)).isTrue();
    assertThat(ReparseTag.isMicrosoft(0x11)).isFalse();
    assertThat(ReparseTag.isNameSurrogate(ReparseTag.MOUNT_POINT)).isTrue();
    assertThat(ReparseTag.isNameSurrogate(ReparseTag.DEDUP)).isFalse();
    assertThat(ReparseTag.isReserved(2)).isTrue();
    assertThat(ReparseTag.isReserved(3)).isFalse();
    assertThat(ReparseTag.isReserved(ReparseTag.SYMLINK)).isFalse();
  }

  @Test
  void content_madeByChance_comesBack() throws Malformed {
    long seed = System.nanoTime();
    for (int round = 0; round < 1000; round++) {
      var content = new RecordGenerator(seed + round).make(ReparseContent.class);
      if (!(content instanceof Opaque)) {
        assertThat(content.stored().content()).as("seed %d", seed + round).isEqualTo(content);
      }
    }
  }
}
