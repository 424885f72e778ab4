package org.sumbawa.wire.fscc.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.sumbawa.wire.fscc.directory.DirectoryInfoClass.BOTH;
import static org.sumbawa.wire.fscc.directory.DirectoryInfoClass.FULL;
import static org.sumbawa.wire.fscc.directory.DirectoryInfoClass.ID_64_EXTD;
import static org.sumbawa.wire.fscc.directory.DirectoryInfoClass.NAMES;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileId128;

class DirectoryInformationTest {
  private static final String HEAD = "00000000 07000000 010000000000d001 020000000000d001 030000000000d001"
      + "040000000000d001 1111000000000000 0020000000000000 20000000 0c000000";
  private static final String EA = "55000000";
  private static final String TAG = "0c0000a0";
  private static final String SHORT = "0c00 410042007e0031002e005400 000000000000000000000000";
  private static final String ID = "f0debc9a78563412";
  private static final String ID_128 = "0101010101010101 0202020202020202";
  private static final String NAME = "610062002e00740078007400";

  private static Bytes entry(DirectoryInfoClass infoClass) {
    return Bytes.hex(switch (infoClass) {
      case DIRECTORY -> HEAD + NAME;
      case FULL -> HEAD + EA + NAME;
      case BOTH -> HEAD + EA + SHORT + NAME;
      case NAMES -> "00000000 07000000 0c000000" + NAME;
      case ID_BOTH -> HEAD + EA + SHORT + "0000" + ID + NAME;
      case ID_FULL -> HEAD + EA + "00000000" + ID + NAME;
      case ID_EXTD -> HEAD + EA + TAG + ID_128 + NAME;
      case ID_64_EXTD -> HEAD + EA + TAG + ID + NAME;
      case ID_64_EXTD_BOTH -> HEAD + EA + TAG + ID + SHORT + NAME;
      case ID_ALL_EXTD -> HEAD + EA + TAG + ID + ID_128 + NAME;
      case ID_ALL_EXTD_BOTH -> HEAD + EA + TAG + ID + ID_128 + SHORT + NAME;
    });
  }

  private static final DirectoryInformation.Details DETAILS =
      new DirectoryInformation.Details(new FileTime(0x01D0_0000_0000_0001L),
          new FileTime(0x01D0_0000_0000_0002L), new FileTime(0x01D0_0000_0000_0003L),
          new FileTime(0x01D0_0000_0000_0004L), 0x1111, 0x2000, FileAttributes.ARCHIVE);
  private static final DirectoryInformation WHOLE =
      new DirectoryInformation("ab.txt", 7, DETAILS, 0x55, 0xA000_000C, "AB~1.T", 0x1234_5678_9ABC_DEF0L,
          new FileId128(0x0101_0101_0101_0101L, 0x0202_0202_0202_0202L));

  private static Bytes written(DirectoryInfoClass infoClass, DirectoryInformation entry) {
    var out = new WireWriter();
    entry.encode(infoClass, out);
    return out.view();
  }

  private static DirectoryInformation read(DirectoryInfoClass infoClass, Bytes bytes) throws Malformed {
    return DirectoryInformation.decode(infoClass, WireReader.of(bytes));
  }

  @ParameterizedTest
  @EnumSource
  void entry_ofAnyClass_isWrittenAsTheDocumentSays(DirectoryInfoClass infoClass) {
    assertThat(written(infoClass, WHOLE)).isEqualTo(entry(infoClass));
  }

  @ParameterizedTest
  @EnumSource
  void entry_ofAnyClass_comesBackWithWhatTheClassCarries(DirectoryInfoClass infoClass) throws Malformed {
    var entry = read(infoClass, entry(infoClass));
    var parts = infoClass.parts();
    assertThat(entry.fileName()).isEqualTo("ab.txt");
    assertThat(entry.fileIndex()).isEqualTo(7);
    assertThat(entry.details()).isEqualTo(infoClass == NAMES ? DirectoryInformation.Details.NONE : DETAILS);
    assertThat(entry.eaSize())
        .isEqualTo(parts.contains(Part.EA_SIZE) || parts.contains(Part.EA_SIZE_OR_TAG) ? 0x55 : 0);
    assertThat(entry.reparseTag()).isEqualTo(parts.contains(Part.TAG) ? 0xA000_000C : 0);
    assertThat(entry.shortName()).isEqualTo(parts.contains(Part.SHORT_NAME) ? "AB~1.T" : "");
    assertThat(entry.fileId()).isEqualTo(parts.contains(Part.FILE_ID) ? 0x1234_5678_9ABC_DEF0L : 0);
    assertThat(entry.fileId128())
        .isEqualTo(parts.contains(Part.FILE_ID_128) ? WHOLE.fileId128() : FileId128.NONE);
    assertThat(written(infoClass, entry)).isEqualTo(entry(infoClass));
  }

  /** Number, and where the name begins. */
  @ParameterizedTest
  @CsvSource({"DIRECTORY, 1, 64", "FULL, 2, 68", "BOTH, 3, 94", "NAMES, 12, 12", "ID_BOTH, 37, 104",
      "ID_FULL, 38, 80", "ID_EXTD, 60, 88", "ID_64_EXTD, 78, 80", "ID_64_EXTD_BOTH, 79, 106",
      "ID_ALL_EXTD, 80, 96", "ID_ALL_EXTD_BOTH, 81, 122"})
  void infoClass_hasItsNumberAndThePlaceOfItsName(DirectoryInfoClass infoClass, int number, int nameAt) {
    assertThat(infoClass.infoClass().number()).isEqualTo(number);
    assertThat(infoClass.fixedSize()).isEqualTo(nameAt);
    assertThat(DirectoryInfoClass.of(number)).contains(infoClass);
  }

  @Test
  void infoClass_ofAnotherNumber_isNone() {
    assertThat(DirectoryInfoClass.of(4)).isEmpty();
    assertThat(DirectoryInfoClass.of(50)).isEmpty();
  }

  @Test
  void reparsePoint_inAnOlderClass_hasItsTagInPlaceOfTheEaSize() throws Malformed {
    var details = new DirectoryInformation.Details(FileTime.NONE, FileTime.NONE, FileTime.NONE, FileTime.NONE,
        0, 0, FileAttributes.REPARSE_POINT);
    var link = new DirectoryInformation("l", 0, details, 9, 0xA000_000C, "", 0, FileId128.NONE);
    var bytes = written(FULL, link);
    assertThat(bytes.slice(64, 4)).isEqualTo(Bytes.hex(TAG));
    assertThat(read(FULL, bytes).reparseTag()).isEqualTo(0xA000_000C);
    assertThat(read(FULL, bytes).eaSize()).isZero();
    assertThat(written(ID_64_EXTD, link).slice(64, 8)).isEqualTo(Bytes.hex("09000000" + TAG));
  }

  @Test
  void shortName_longerThanItsRoom_isRefused() {
    assertThatIllegalArgumentException().isThrownBy(
        () -> new DirectoryInformation("l", 0, DETAILS, 0, 0, "1234567890123", 0, FileId128.NONE));
    var broken = Bytes.hex(HEAD + EA + "1a00" + "00".repeat(24) + NAME);
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> read(BOTH, broken));
  }
}
