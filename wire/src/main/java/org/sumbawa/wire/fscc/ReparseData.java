package org.sumbawa.wire.fscc;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * What is stored in a reparse point, byte for byte: REPARSE_DATA_BUFFER, and REPARSE_GUID_DATA_BUFFER for
 * tags that are not Microsoft's. What the bytes mean, where that is known, is {@link #content()}. MS-FSCC
 * 2.1.2.2 and 2.1.2.3.
 *
 * @param tag a {@link ReparseTag}
 * @param guid who owns the tag; {@link Guid#NONE} for Microsoft's tags
 * @param data in the owner's format
 */
public record ReparseData(int tag, Guid guid, Bytes data) implements Wire {
  /** What file systems take at most, header included. */
  public static final int MAXIMUM_SIZE = 16_384;

  /** Checks what the fields can hold. */
  public ReparseData {
    if (data.size() > 0xFFFF) {
      throw new IllegalArgumentException(data.size() + " bytes of reparse data");
    }
    if (ReparseTag.isMicrosoft(tag) && !guid.equals(Guid.NONE)) {
      throw new IllegalArgumentException("a GUID with a tag of Microsoft's");
    }
  }

  /** Data under a tag of Microsoft's. */
  public ReparseData(int tag, Bytes data) {
    this(tag, Guid.NONE, data);
  }

  /** The form in which something known is stored. */
  public static ReparseData of(ReparseContent content) {
    return content.stored();
  }

  /** Reads the whole: bytes beyond the stated length make it malformed. */
  public static ReparseData decode(WireReader in) throws Malformed {
    int tag = in.i32();
    int length = in.u16();
    in.reserved(2);
    var guid = ReparseTag.isMicrosoft(tag) ? Guid.NONE : Guid.decode(in);
    var data = in.bytes(length);
    in.end();
    return new ReparseData(tag, guid, data);
  }

  /** What the bytes mean; {@link Malformed} when they do not keep to the tag's format. */
  public ReparseContent content() throws Malformed {
    return switch (tag) {
      case ReparseTag.SYMLINK -> ReparseContent.SymbolicLink.decode(WireReader.of(data));
      case ReparseTag.MOUNT_POINT -> ReparseContent.MountPoint.decode(WireReader.of(data));
      case ReparseTag.NFS -> ReparseContent.NfsSpecialFile.decode(WireReader.of(data));
      case ReparseTag.LX_SYMLINK -> ReparseContent.LxSymlink.decode(WireReader.of(data));
      default -> new ReparseContent.Opaque(this);
    };
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(tag).u16(data.size()).reserved(2);
    if (!ReparseTag.isMicrosoft(tag)) {
      guid.encode(out);
    }
    out.bytes(data);
  }
}
