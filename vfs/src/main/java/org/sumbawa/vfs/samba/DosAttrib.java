package org.sumbawa.vfs.samba;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.fscc.FileAttributes;

/**
 * Attributes and creation time as Samba keeps them in {@value #NAME}: text that ends in NUL (the attributes in
 * hexadecimal, or nothing), then a version, twice, and what the version holds. All versions that Samba ever wrote are
 * read; version 5 is written, as Samba does since 4.16.
 *
 * @param attributes as stored
 * @param creation {@link FileTime#NONE} when it is not stored
 */
public record DosAttrib(FileAttributes attributes, FileTime creation) implements Wire {
  /** The extended attribute that holds it. */
  public static final String NAME = "user.DOSATTRIB";

  private static final int VERSION = 5;
  private static final int VALID_ATTRIBUTES = 0x01;
  private static final int VALID_CREATION = 0x10;

  /** Reads any version. */
  public static DosAttrib decode(WireReader in) throws Malformed {
    var text = text(in);
    in.align(2);
    if (in.left() < 4) {
      return new DosAttrib(ofText(text), FileTime.NONE);
    }
    int version = in.u16();
    if (in.u16() != version) {
      throw new Malformed("the two versions differ");
    }
    in.align(4);
    return switch (version) {
      case 1 -> withSizes(in, VALID_ATTRIBUTES | VALID_CREATION);
      case 2 -> {
        in.reserved(4);
        yield withSizes(in, VALID_ATTRIBUTES | VALID_CREATION);
      }
      case 3 -> withSizes(in, in.i32());
      case 4 -> {
        int valid = in.i32();
        int attributes = in.i32();
        in.reserved(8);
        yield of(valid, attributes, in.i64());
      }
      case VERSION -> of(in.i32(), in.i32(), in.i64());
      default -> throw new Malformed("attributes of version " + version);
    };
  }

  private static String text(WireReader in) throws Malformed {
    var text = new StringBuilder();
    while (in.left() > 0) {
      int c = in.u8();
      if (c == 0) {
        break;
      }
      text.append((char) c);
    }
    return text.toString();
  }

  /** All that the oldest Samba kept. */
  private static FileAttributes ofText(String text) throws Malformed {
    try {
      return new FileAttributes(Integer.decode(text));
    } catch (NumberFormatException e) {
      throw new Malformed("attributes written as \"" + text + "\"");
    }
  }

  /** Between the attributes and the time stand the size of extended attributes, size, and allocation. */
  private static DosAttrib withSizes(WireReader in, int valid) throws Malformed {
    int attributes = in.i32();
    in.reserved(4 + 8 + 8);
    return of(valid, attributes, in.i64());
  }

  private static DosAttrib of(int valid, int attributes, long creation) {
    boolean hasCreation = (valid & VALID_CREATION) != 0 && creation > 0;
    return new DosAttrib(
        (valid & VALID_ATTRIBUTES) != 0 ? new FileAttributes(attributes) : FileAttributes.NONE,
        hasCreation ? new FileTime(creation) : FileTime.NONE);
  }

  /** Reads an extended attribute's value. */
  public static DosAttrib decode(byte[] value) throws Malformed {
    return decode(WireReader.of(Bytes.of(value)));
  }

  @Override
  public void encode(WireWriter out) {
    boolean hasCreation = !creation.equals(FileTime.NONE);
    out.u8(0).align(2).u16(VERSION).u16(VERSION).align(4);
    out.i32(VALID_ATTRIBUTES | (hasCreation ? VALID_CREATION : 0)).i32(attributes.bits())
        .i64(creation.ticks());
  }
}
