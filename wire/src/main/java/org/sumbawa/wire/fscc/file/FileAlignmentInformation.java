package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * How buffers must be aligned for the device. MS-FSCC 2.4.3.
 *
 * @param alignmentRequirement one less than a power of two
 */
public record FileAlignmentInformation(int alignmentRequirement) implements FileInformation {
  /** Any address will do. */
  public static final int BYTE = 0x0000_0000;
  /** Multiples of 2. */
  public static final int WORD = 0x0000_0001;
  /** Multiples of 4. */
  public static final int LONG = 0x0000_0003;
  /** Multiples of 8. */
  public static final int QUAD = 0x0000_0007;
  /** Multiples of 16. */
  public static final int OCTA = 0x0000_000F;
  /** Multiples of 512, a sector. */
  public static final int BYTES_512 = 0x0000_01FF;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FileAlignmentInformation decode(WireReader in) throws Malformed {
    return new FileAlignmentInformation(in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.ALIGNMENT;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(alignmentRequirement);
  }
}
