package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * The volume. MS-FSCC 2.5.9.
 *
 * @param volumeCreationTime when it was made
 * @param volumeSerialNumber its number
 * @param supportsObjects whether it knows object ids
 * @param volumeLabel its name for people; servers send 32 characters at most
 */
public record FileFsVolumeInformation(FileTime volumeCreationTime, int volumeSerialNumber,
    boolean supportsObjects, String volumeLabel) implements FsInformation {

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsVolumeInformation decode(WireReader in) throws Malformed {
    var creationTime = FileTime.decode(in);
    int serialNumber = in.i32();
    int labelLength = in.size32();
    boolean supportsObjects = in.u8() != 0;
    in.reserved(1);
    return new FileFsVolumeInformation(creationTime, serialNumber, supportsObjects, in.utf16(labelLength));
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.VOLUME;
  }

  @Override
  public void encode(WireWriter out) {
    volumeCreationTime.encode(out);
    out.i32(volumeSerialNumber).i32(2 * volumeLabel.length());
    out.u8(supportsObjects ? 1 : 0).reserved(1).utf16(volumeLabel);
  }
}
