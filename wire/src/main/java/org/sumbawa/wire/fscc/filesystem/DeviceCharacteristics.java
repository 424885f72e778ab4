package org.sumbawa.wire.fscc.filesystem;

import org.sumbawa.wire.codec.Flags;

/** What a device is like. MS-FSCC 2.5.10. */
public record DeviceCharacteristics(int bits) implements Flags<DeviceCharacteristics> {
  /** The medium can be taken out. */
  public static final DeviceCharacteristics REMOVABLE_MEDIA = new DeviceCharacteristics(0x0000_0001);
  /** Cannot be written to. */
  public static final DeviceCharacteristics READ_ONLY_DEVICE = new DeviceCharacteristics(0x0000_0002);
  /** A floppy disk. */
  public static final DeviceCharacteristics FLOPPY_DISKETTE = new DeviceCharacteristics(0x0000_0004);
  /** Can be written to once. */
  public static final DeviceCharacteristics WRITE_ONCE_MEDIA = new DeviceCharacteristics(0x0000_0008);
  /** On another machine. */
  public static final DeviceCharacteristics REMOTE_DEVICE = new DeviceCharacteristics(0x0000_0010);
  /** A file system is on it. */
  public static final DeviceCharacteristics DEVICE_IS_MOUNTED = new DeviceCharacteristics(0x0000_0020);
  /** Not on a storage medium. */
  public static final DeviceCharacteristics VIRTUAL_VOLUME = new DeviceCharacteristics(0x0000_0040);
  /** The device's own access list counts as well. */
  public static final DeviceCharacteristics DEVICE_SECURE_OPEN = new DeviceCharacteristics(0x0000_0100);
  /** A Terminal Services device. */
  public static final DeviceCharacteristics TS_DEVICE = new DeviceCharacteristics(0x0000_1000);
  /** Reached over WebDAV. */
  public static final DeviceCharacteristics WEBDAV_DEVICE = new DeviceCharacteristics(0x0000_2000);
  /** On a bus from which it can be unplugged. */
  public static final DeviceCharacteristics PORTABLE_DEVICE = new DeviceCharacteristics(0x0000_4000);
  /** Sandboxed programs may walk through folders. */
  public static final DeviceCharacteristics ALLOW_APPCONTAINER_TRAVERSAL =
      new DeviceCharacteristics(0x0002_0000);

  @Override
  public DeviceCharacteristics ofBits(int bits) {
    return new DeviceCharacteristics(bits);
  }
}
