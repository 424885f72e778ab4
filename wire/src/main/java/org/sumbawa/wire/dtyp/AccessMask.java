package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Rights to an object, wanted or granted: the low half belongs to the kind of object, here files and
 * directories (MS-SMB2 2.2.13.1). MS-DTYP 2.4.3.
 */
public record AccessMask(int bits) implements Flags<AccessMask>, Wire {
  /** Nothing. */
  public static final AccessMask NONE = new AccessMask(0);

  /** To read a file's data. */
  public static final AccessMask READ_DATA = new AccessMask(0x0000_0001);

  /** To write a file's data. */
  public static final AccessMask WRITE_DATA = new AccessMask(0x0000_0002);

  /** To write behind a file's end. */
  public static final AccessMask APPEND_DATA = new AccessMask(0x0000_0004);

  /** To read extended attributes. */
  public static final AccessMask READ_EA = new AccessMask(0x0000_0008);

  /** To write extended attributes. */
  public static final AccessMask WRITE_EA = new AccessMask(0x0000_0010);

  /** To run a file. */
  public static final AccessMask EXECUTE = new AccessMask(0x0000_0020);

  /** To delete what is in a directory, whatever its own rights say. */
  public static final AccessMask DELETE_CHILD = new AccessMask(0x0000_0040);

  /** To read times, attributes and the like. */
  public static final AccessMask READ_ATTRIBUTES = new AccessMask(0x0000_0080);

  /** To set times, attributes and the like. */
  public static final AccessMask WRITE_ATTRIBUTES = new AccessMask(0x0000_0100);

  /** To list a directory: the same bit as {@link #READ_DATA}. */
  public static final AccessMask LIST_DIRECTORY = READ_DATA;

  /** To make a file in a directory: the same bit as {@link #WRITE_DATA}. */
  public static final AccessMask ADD_FILE = WRITE_DATA;

  /** To make a directory in a directory: the same bit as {@link #APPEND_DATA}. */
  public static final AccessMask ADD_SUBDIRECTORY = APPEND_DATA;

  /** To go through a directory: the same bit as {@link #EXECUTE}. */
  public static final AccessMask TRAVERSE = EXECUTE;

  /** To delete the object, or to give it another name. */
  public static final AccessMask DELETE = new AccessMask(0x0001_0000);

  /** To read the security descriptor, but for its system list. */
  public static final AccessMask READ_CONTROL = new AccessMask(0x0002_0000);

  /** To write the discretionary list. */
  public static final AccessMask WRITE_DAC = new AccessMask(0x0004_0000);

  /** To write the owner. */
  public static final AccessMask WRITE_OWNER = new AccessMask(0x0008_0000);

  /** To wait on the object. */
  public static final AccessMask SYNCHRONIZE = new AccessMask(0x0010_0000);

  /** To read and write the system list; given by privilege only. */
  public static final AccessMask ACCESS_SYSTEM_SECURITY = new AccessMask(0x0100_0000);

  /** Wanted, never granted: all that may be had. */
  public static final AccessMask MAXIMUM_ALLOWED = new AccessMask(0x0200_0000);

  /** All that the kind of object knows. */
  public static final AccessMask GENERIC_ALL = new AccessMask(0x1000_0000);

  /** What running means for the kind of object. */
  public static final AccessMask GENERIC_EXECUTE = new AccessMask(0x2000_0000);

  /** What writing means for the kind of object. */
  public static final AccessMask GENERIC_WRITE = new AccessMask(0x4000_0000);

  /** What reading means for the kind of object. */
  public static final AccessMask GENERIC_READ = new AccessMask(0x8000_0000);

  /** What {@link #GENERIC_READ} means for files. */
  public static final AccessMask FILE_GENERIC_READ = new AccessMask(0x0012_0089);

  /** What {@link #GENERIC_WRITE} means for files. */
  public static final AccessMask FILE_GENERIC_WRITE = new AccessMask(0x0012_0116);

  /** What {@link #GENERIC_EXECUTE} means for files. */
  public static final AccessMask FILE_GENERIC_EXECUTE = new AccessMask(0x0012_00A0);

  /** What {@link #GENERIC_ALL} means for files. */
  public static final AccessMask FILE_ALL_ACCESS = new AccessMask(0x001F_01FF);

  /** All four generic rights. */
  public static final AccessMask GENERIC = new AccessMask(0xF000_0000);

  /** Reads 4 bytes. */
  public static AccessMask decode(WireReader in) throws Malformed {
    return new AccessMask(in.i32());
  }

  @Override
  public AccessMask ofBits(int bits) {
    return new AccessMask(bits);
  }

  /** These rights with the generic ones replaced by what they mean for files and directories. */
  public AccessMask mapGeneric() {
    if (!hasAny(GENERIC)) {
      return this;
    }
    int mapped = bits & ~GENERIC.bits;
    mapped |= has(GENERIC_READ) ? FILE_GENERIC_READ.bits : 0;
    mapped |= has(GENERIC_WRITE) ? FILE_GENERIC_WRITE.bits : 0;
    mapped |= has(GENERIC_EXECUTE) ? FILE_GENERIC_EXECUTE.bits : 0;
    mapped |= has(GENERIC_ALL) ? FILE_ALL_ACCESS.bits : 0;
    return new AccessMask(mapped);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(bits);
  }

  @Override
  public String toString() {
    return String.format("0x%08X", bits);
  }
}
