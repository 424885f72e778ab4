package org.sumbawa.wire.fscc.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FileId128;
import org.sumbawa.wire.fscc.FileInfoClass;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.ObjectId;

class FileInformationTest {
  private static final String TIMES = "010000000000db01 020000000000db01 030000000000db01 040000000000db01";
  private static final FileTime CREATION = new FileTime(0x01DB_0000_0000_0001L);
  private static final FileTime ACCESS = new FileTime(0x01DB_0000_0000_0002L);
  private static final FileTime WRITE = new FileTime(0x01DB_0000_0000_0003L);
  private static final FileTime CHANGE = new FileTime(0x01DB_0000_0000_0004L);
  private static final String BASIC_HEX = TIMES + "22000000 00000000";
  private static final FileBasicInformation BASIC = new FileBasicInformation(CREATION, ACCESS, WRITE, CHANGE,
      FileAttributes.HIDDEN.or(FileAttributes.ARCHIVE));
  private static final String STANDARD_HEX = "0020000000000000 8813000000000000 02000000 01 00 0000";
  private static final FileStandardInformation STANDARD =
      new FileStandardInformation(8192, 5000, 2, true, false);
  private static final String SID_HEX = "0105000000000005 15000000 01000000 02000000 03000000 e8030000";
  private static final Sid SID = Sid.of(5, 21, 1, 2, 3, 1000);

  private static void check(FileInformation value, String hex) throws Malformed {
    assertThat(value.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(FileInformation.decode(value.infoClass(), WireReader.of(Bytes.hex(hex)))).isEqualTo(value);
  }

  @Test
  void basic_isFourTimesAndAttributes() throws Malformed {
    check(BASIC, BASIC_HEX);
  }

  @Test
  void standard_hasTheAllocationBeforeTheEnd() throws Malformed {
    check(STANDARD, STANDARD_HEX);
    check(new FileStandardInformation(0, 0, 1, false, true), "00".repeat(16) + "01000000 00 01 0000");
  }

  @Test
  void booleans_ofAnyValueButZero_areTrue() throws Malformed {
    assertThat(FileDispositionInformation.decode(WireReader.of((byte) 0x80)).deletePending()).isTrue();
    check(new FileDispositionInformation(true), "01");
    check(new FileDispositionInformation(false), "00");
  }

  @Test
  void all_isItsPartsInOrderWithTheNameAt100() throws Malformed {
    var all = new FileAllInformation(BASIC, STANDARD, new FileInternalInformation(0x1234),
        new FileEaInformation(12), new FileAccessInformation(AccessMask.FILE_GENERIC_READ),
        new FilePositionInformation(0), new FileModeInformation(FileMode.SYNCHRONOUS_IO_ALERT),
        new FileAlignmentInformation(FileAlignmentInformation.BYTE), new FileNameInformation("f"));
    check(all, BASIC_HEX + STANDARD_HEX + "3412000000000000 0c000000 89001200 0000000000000000 10000000"
        + "00000000 02000000 6600 0000");
    assertThat(all.encoded().slice(96, 6)).isEqualTo(Bytes.hex("02000000 6600"));
    assertThat(all.encoded().size()).isEqualTo(FileInfoClass.ALL.fixedSize());
  }

  @Test
  void networkOpen_hasTheAllocationBeforeTheEnd() throws Malformed {
    check(new FileNetworkOpenInformation(CREATION, ACCESS, WRITE, CHANGE, 8192, 5000, FileAttributes.ARCHIVE),
        TIMES + "0020000000000000 8813000000000000 20000000 00000000");
  }

  @Test
  void names_areALengthInBytesAndText() throws Malformed {
    check(new FileNameInformation("\\a"), "04000000 5c006100");
    check(new FileAlternateNameInformation("A~1"), "06000000 41007e003100");
    check(new FileNormalizedNameInformation("a"), "02000000 6100");
    check(new FileShortNameInformation(""), "00000000");
  }

  @Test
  void numbers_areJustThat() throws Malformed {
    check(new FileInternalInformation(0x0102_0304_0506_0708L), "0807060504030201");
    check(new FileEaInformation(4), "04000000");
    check(new FileAccessInformation(new AccessMask(0x0012_0089)), "89001200");
    check(new FilePositionInformation(16), "1000000000000000");
    check(new FileModeInformation(FileMode.WRITE_THROUGH), "02000000");
    check(new FileAlignmentInformation(FileAlignmentInformation.LONG), "03000000");
    check(new FileAllocationInformation(4096), "0010000000000000");
    check(new FileEndOfFileInformation(4097), "0110000000000000");
    check(new FileValidDataLengthInformation(1), "0100000000000000");
    check(new FileDispositionInformationEx(DispositionFlags.DELETE.or(DispositionFlags.POSIX_SEMANTICS)),
        "03000000");
    check(new FileAttributeTagInformation(FileAttributes.REPARSE_POINT, 0xA000_000C), "00040000 0c0000a0");
    check(new FileIdInformation(0x11, FileId128.of(0x22)),
        "1100000000000000 2200000000000000 0000000000000000");
    check(new FileStandardLinkInformation(1, 2, true, false), "01000000 02000000 01 00 0000");
    check(new FileReparsePointInformation(5, 0xA000_0003), "0500000000000000 030000a0");
  }

  @Test
  void compression_hasThreeShifts() throws Malformed {
    check(new FileCompressionInformation(5000, 2, 16, 12, 12), "8813000000000000 0200 10 0c 0c 000000");
  }

  @Test
  void rename_hasTheNameAt20() throws Malformed {
    check(new FileRenameInformation(true, "d\\n"),
        "01 00000000000000 0000000000000000 06000000 64005c006e00");
    check(new FileLinkInformation(false, "d\\n"), "00 00000000000000 0000000000000000 06000000 64005c006e00");
    check(new FileRenameInformationEx(RenameFlags.REPLACE_IF_EXISTS.or(RenameFlags.POSIX_SEMANTICS), "d\\n"),
        "03000000 00000000 0000000000000000 06000000 64005c006e00");
  }

  @Test
  void rename_ofAShortName_isPaddedTo24Bytes() {
    assertThat(new FileRenameInformation(false, "").encoded().size()).isEqualTo(24);
    assertThat(new FileRenameInformation(false, "a").encoded().size()).isEqualTo(24);
    assertThat(new FileRenameInformation(false, "ab").encoded().size()).isEqualTo(24);
    assertThat(new FileRenameInformationEx(new RenameFlags(0), "a").encoded().size()).isEqualTo(24);
    assertThat(new FileLinkInformation(false, "a").encoded().size()).isEqualTo(22);
  }

  @Test
  void rename_withNameBeyondTheBuffer_isMalformed() {
    var hex = Bytes.hex("00 00000000000000 0000000000000000 08000000 64005c006e00");
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> FileRenameInformation.decode(WireReader.of(hex)));
  }

  @Test
  void streams_areAlignedBy8() throws Malformed {
    check(new FileStreamInformation(List.of(new FileStreamInformation.Entry("::$DATA", 5, 4096),
        new FileStreamInformation.Entry(":s:$DATA", 1, 16))), """
            28000000 0e000000 0500000000000000 0010000000000000 3a003a0024004400410054004100 0000
            00000000 10000000 0100000000000000 1000000000000000 3a0073003a0024004400410054004100
            """);
  }

  @Test
  void eas_areAList() throws Malformed {
    check(new FileFullEaInformation(List.of(new FullEa("A", Bytes.of((byte) 7)))),
        "00000000 00 01 0100 4100 07");
  }

  @Test
  void quotas_endInASid() throws Malformed {
    check(new FileQuotaInformation(List.of(new FileQuotaInformation.Entry(SID, CREATION, 100, 200, 300))),
        "00000000 1c000000 010000000000db01 6400000000000000 c800000000000000 2c01000000000000" + SID_HEX);
  }

  @Test
  void hardLinks_countCharacters() throws Malformed {
    check(
        new FileHardLinkInformation(0x30,
            List.of(new FileHardLinkInformation.Entry(5, "ab"), new FileHardLinkInformation.Entry(6, "c"))),
        """
            30000000 02000000
            18000000 0500000000000000 02000000 61006200 00000000
            00000000 0600000000000000 01000000 6300
            """);
    check(new FileHardLinkInformation(100, List.of()), "64000000 00000000");
  }

  @Test
  void hardLinks_fewerThanAnnounced_areMalformed() {
    var hex = Bytes.hex("30000000 02000000 00000000 0600000000000000 01000000 6300");
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> FileHardLinkInformation.decode(WireReader.of(hex)));
  }

  @Test
  void pipes_areNumbers() throws Malformed {
    check(new FilePipeInformation(FilePipeInformation.MESSAGE_MODE, FilePipeInformation.QUEUE_OPERATION),
        "01000000 00000000");
    check(
        new FilePipeLocalInformation(1, FilePipeLocalInformation.FULL_DUPLEX, -1, 1, 4096, 100, 4096, 4000,
            FilePipeLocalInformation.CONNECTED, FilePipeLocalInformation.CLIENT_END),
        "01000000 02000000 ffffffff 01000000 00100000 64000000 00100000 a00f0000 03000000 00000000");
    check(new FilePipeRemoteInformation(500_000, 1024), "20a1070000000000 00040000");
  }

  @Test
  void objectIds_areAFileAndFourGuids() throws Malformed {
    check(new FileObjectIdInformation(9, new ObjectId(new Guid(1, 2), Guid.NONE, Guid.NONE, Guid.NONE)),
        "0900000000000000 0100000000000000 0200000000000000" + "00".repeat(48));
  }

  @Test
  void class_ofAFolderEntry_isNoInformationAboutAFile() {
    for (var infoClass : FileInfoClass.values()) {
      if (infoClass.use() == FileInfoClass.Use.ENUMERATE) {
        assertThatExceptionOfType(Malformed.class).as(infoClass.name())
            .isThrownBy(() -> FileInformation.decode(infoClass, WireReader.of(new byte[400])));
      }
    }
  }

  @Test
  void family_hasOneRecordForEveryClassThatIsAskedOrSet() {
    var covered = Arrays.stream(FileInfoClass.values()).filter(each -> each.isQuery() || each.isSet())
        .filter(FileInformationTest::isRead).collect(Collectors.toSet());
    assertThat(covered).containsExactlyInAnyOrderElementsOf(
        Arrays.stream(FileInfoClass.values()).filter(each -> each.isQuery() || each.isSet()).toList());
  }

  /** Zeros of sufficient size are something of every class. */
  private static boolean isRead(FileInfoClass infoClass) {
    try {
      return FileInformation.decode(infoClass, WireReader.of(new byte[128])).infoClass() == infoClass;
    } catch (Malformed e) {
      return false;
    }
  }

  @Test
  void structure_ofFixedSize_takesWhatTheClassSays() throws Malformed {
    for (var infoClass : List.of(FileInfoClass.BASIC, FileInfoClass.STANDARD, FileInfoClass.INTERNAL,
        FileInfoClass.EA, FileInfoClass.ACCESS, FileInfoClass.POSITION, FileInfoClass.MODE,
        FileInfoClass.ALIGNMENT, FileInfoClass.ALLOCATION, FileInfoClass.END_OF_FILE,
        FileInfoClass.DISPOSITION, FileInfoClass.PIPE, FileInfoClass.PIPE_LOCAL, FileInfoClass.PIPE_REMOTE,
        FileInfoClass.COMPRESSION, FileInfoClass.NETWORK_OPEN, FileInfoClass.ATTRIBUTE_TAG,
        FileInfoClass.VALID_DATA_LENGTH, FileInfoClass.ID, FileInfoClass.DISPOSITION_EX,
        FileInfoClass.STANDARD_LINK, FileInfoClass.OBJECT_ID, FileInfoClass.REPARSE_POINT)) {
      var zeros = FileInformation.decode(infoClass, WireReader.of(new byte[128]));
      assertThat(zeros.encoded().size()).as(infoClass.name()).isEqualTo(infoClass.fixedSize());
    }
  }
}
