package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Flags;

/** How a handle reads and writes: those create options that can be seen and set later. MS-FSCC 2.4.31. */
public record FileMode(int bits) implements Flags<FileMode> {
  /** A write is done when the storage has it. */
  public static final FileMode WRITE_THROUGH = new FileMode(0x0000_0002);
  /** A hint: from beginning to end. */
  public static final FileMode SEQUENTIAL_ONLY = new FileMode(0x0000_0004);
  /** Nothing is cached. */
  public static final FileMode NO_INTERMEDIATE_BUFFERING = new FileMode(0x0000_0008);
  /** One operation at a time; waiting may be broken off. */
  public static final FileMode SYNCHRONOUS_IO_ALERT = new FileMode(0x0000_0010);
  /** One operation at a time. */
  public static final FileMode SYNCHRONOUS_IO_NONALERT = new FileMode(0x0000_0020);
  /** Never set in an answer. */
  public static final FileMode DELETE_ON_CLOSE = new FileMode(0x0000_1000);

  @Override
  public FileMode ofBits(int bits) {
    return new FileMode(bits);
  }
}
