package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FsInfoClass;

/**
 * What the volume is on. MS-FSCC 2.5.10.
 *
 * @param deviceType {@link #CD_ROM} or {@link #DISK}
 * @param characteristics of the device
 */
public record FileFsDeviceInformation(int deviceType,
    DeviceCharacteristics characteristics) implements FsInformation {
  /** A compact disc. */
  public static final int CD_ROM = 0x0000_0002;
  /** A disk. */
  public static final int DISK = 0x0000_0007;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileFsDeviceInformation decode(WireReader in) throws Malformed {
    return new FileFsDeviceInformation(in.i32(), new DeviceCharacteristics(in.i32()));
  }

  @Override
  public FsInfoClass infoClass() {
    return FsInfoClass.DEVICE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(deviceType).i32(characteristics.bits());
  }
}
