package org.sumbawa.wire.fscc.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FsInfoClass;

class FsInformationTest {

  private static void check(FsInformation value, String hex) throws Malformed {
    assertThat(value.encoded()).isEqualTo(Bytes.hex(hex));
    assertThat(FsInformation.decode(value.infoClass(), WireReader.of(Bytes.hex(hex)))).isEqualTo(value);
  }

  @Test
  void volume_hasTheLabelAt18() throws Malformed {
    check(new FileFsVolumeInformation(new FileTime(0x01DB_0000_0000_0001L), 0xCAFE_BABE, true, "Data"),
        "010000000000db01 bebafeca 08000000 01 00 4400610074006100");
  }

  @Test
  void attribute_hasTheNameAt12() throws Malformed {
    var attributes = FileSystemAttributes.CASE_SENSITIVE_SEARCH.or(FileSystemAttributes.CASE_PRESERVED_NAMES)
        .or(FileSystemAttributes.UNICODE_ON_DISK).or(FileSystemAttributes.PERSISTENT_ACLS)
        .or(FileSystemAttributes.NAMED_STREAMS);
    check(new FileFsAttributeInformation(attributes, 255, "NTFS"),
        "0f000400 ff000000 08000000 4e00540046005300");
  }

  @Test
  void sizes_countClusters() throws Malformed {
    check(new FileFsSizeInformation(1000, 400, 8, 512),
        "e803000000000000 9001000000000000 08000000 00020000");
    check(new FileFsFullSizeInformation(1000, 400, 500, 8, 512),
        "e803000000000000 9001000000000000 f401000000000000 08000000 00020000");
  }

  @Test
  void device_isAKindAndCharacteristics() throws Malformed {
    check(new FileFsDeviceInformation(FileFsDeviceInformation.DISK, DeviceCharacteristics.DEVICE_IS_MOUNTED),
        "07000000 20000000");
  }

  @Test
  void control_hasThreeUnusedNumbersFirst() throws Malformed {
    check(new FileFsControlInformation(0, 0, 0, -1, -1, FileSystemControlFlags.QUOTA_TRACK),
        "00".repeat(24) + "ff".repeat(16) + "01000000 00000000");
  }

  @Test
  void objectId_isAGuidAnd48Bytes() throws Malformed {
    check(new FileFsObjectIdInformation(new Guid(1, 2)),
        "0100000000000000 0200000000000000" + "00".repeat(48));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FileFsObjectIdInformation(Guid.NONE, Bytes.EMPTY));
  }

  @Test
  void sectorSize_isSevenNumbers() throws Malformed {
    var flags = SectorSizeFlags.ALIGNED_DEVICE.or(SectorSizeFlags.PARTITION_ALIGNED_ON_DEVICE);
    check(
        new FileFsSectorSizeInformation(512, 4096, 4096, 4096, flags, 0,
            FileFsSectorSizeInformation.OFFSET_UNKNOWN),
        "00020000 00100000 00100000 00100000 03000000 00000000 ffffffff");
  }

  @Test
  void label_isALengthAndText() throws Malformed {
    check(new FileFsLabelInformation("D"), "02000000 4400");
  }

  @Test
  void everyClassThatIsAskedOrSet_isRead() throws Malformed {
    for (var infoClass : FsInfoClass.values()) {
      var zeros = WireReader.of(new byte[128]);
      if (infoClass.isQuery() || infoClass.isSet()) {
        assertThat(FsInformation.decode(infoClass, zeros).infoClass()).isEqualTo(infoClass);
      } else if (infoClass != FsInfoClass.LABEL) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> FsInformation.decode(infoClass, zeros));
      }
    }
  }
}
