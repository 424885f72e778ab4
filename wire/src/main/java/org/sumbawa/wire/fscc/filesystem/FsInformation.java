package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.fscc.FsInfoClass;

/** What can be asked of a volume or set on it: one record a file system information class. MS-FSCC 2.5. */
public sealed interface FsInformation extends Wire permits FileFsAttributeInformation,
    FileFsControlInformation, FileFsDeviceInformation, FileFsFullSizeInformation, FileFsLabelInformation,
    FileFsObjectIdInformation, FileFsSectorSizeInformation, FileFsSizeInformation, FileFsVolumeInformation {

  /** Which class this is. */
  FsInfoClass infoClass();

  /** Reads what the class holds; bytes behind it, such as padding, are not looked at. */
  static FsInformation decode(FsInfoClass infoClass, WireReader in) throws Malformed {
    return switch (infoClass) {
      case VOLUME -> FileFsVolumeInformation.decode(in);
      case LABEL -> FileFsLabelInformation.decode(in);
      case SIZE -> FileFsSizeInformation.decode(in);
      case DEVICE -> FileFsDeviceInformation.decode(in);
      case ATTRIBUTE -> FileFsAttributeInformation.decode(in);
      case CONTROL -> FileFsControlInformation.decode(in);
      case FULL_SIZE -> FileFsFullSizeInformation.decode(in);
      case OBJECT_ID -> FileFsObjectIdInformation.decode(in);
      case SECTOR_SIZE -> FileFsSectorSizeInformation.decode(in);
      case DRIVER_PATH, VOLUME_FLAGS -> throw new Malformed(infoClass + " does not go over the wire");
    };
  }
}
