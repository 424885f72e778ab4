package org.sumbawa.wire.fscc;

import java.nio.charset.StandardCharsets;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What reparse data says under the tags whose format is published. MS-FSCC 2.1.2. */
public sealed interface ReparseContent {

  /** The form in which this is stored. */
  ReparseData stored();

  /**
   * A name for another file. MS-FSCC 2.1.2.4.
   *
   * @param substituteName the target as the system follows it
   * @param printName the target as people read it
   * @param flags {@link #RELATIVE} or 0
   */
  record SymbolicLink(String substituteName, String printName, int flags) implements ReparseContent {
    /** The target is seen from the folder that holds the link. */
    public static final int RELATIVE = 1;

    /** Checks that the names fit. */
    public SymbolicLink {
      NamePair.requireRoom(substituteName, printName);
    }

    /** Reads the data of the tag, without the header in front. */
    public static SymbolicLink decode(WireReader in) throws Malformed {
      var names = NamePair.decodeLengths(in);
      int flags = in.i32();
      return new SymbolicLink(names.substitute(in), names.print(in), flags);
    }

    /** Whether the target is seen from the folder that holds the link. */
    public boolean isRelative() {
      return (flags & RELATIVE) != 0;
    }

    @Override
    public ReparseData stored() {
      var out = new WireWriter();
      NamePair.encodeLengths(out, substituteName, printName);
      out.i32(flags).utf16(substituteName).utf16(printName);
      return new ReparseData(ReparseTag.SYMLINK, out.view());
    }
  }

  /**
   * A folder that is another folder or volume. MS-FSCC 2.1.2.5.
   *
   * @param substituteName the target as the system follows it
   * @param printName the target as people read it
   */
  record MountPoint(String substituteName, String printName) implements ReparseContent {

    /** Checks that the names fit. */
    public MountPoint {
      NamePair.requireRoom(substituteName, printName);
    }

    /** Reads the data of the tag, without the header in front. */
    public static MountPoint decode(WireReader in) throws Malformed {
      var names = NamePair.decodeLengths(in);
      return new MountPoint(names.substitute(in), names.print(in));
    }

    /** Ends each name in NUL, outside its length: older readers of junctions count on it. */
    @Override
    public ReparseData stored() {
      var out = new WireWriter();
      int substitute = 2 * substituteName.length();
      out.u16(0).u16(substitute).u16(substitute + 2).u16(2 * printName.length());
      out.utf16(substituteName).u16(0).utf16(printName).u16(0);
      return new ReparseData(ReparseTag.MOUNT_POINT, out.view());
    }
  }

  /**
   * A special file of a Unix client. MS-FSCC 2.1.2.6.
   *
   * @param type one of the constants here; others survive
   * @param data the target in UTF-16, or two 32-bit device numbers, or nothing
   */
  record NfsSpecialFile(long type, Bytes data) implements ReparseContent {
    /** A symbolic link; the data is its target in UTF-16LE. */
    public static final long LINK = 0x014B_4E4CL;
    /** A character device; the data is the major and the minor number. */
    public static final long CHARACTER_DEVICE = 0x0052_4843L;
    /** A block device; the data is the major and the minor number. */
    public static final long BLOCK_DEVICE = 0x004B_4C42L;
    /** A named pipe. */
    public static final long FIFO = 0x4F46_4946L;
    /** A socket. */
    public static final long SOCKET = 0x4B43_4F53L;

    /** Checks that the data fits. */
    public NfsSpecialFile {
      Width.u16(Long.BYTES + data.size());
    }

    /** A symbolic link to a target. */
    public static NfsSpecialFile link(String target) {
      return new NfsSpecialFile(LINK, new WireWriter().utf16(target).view());
    }

    /** Reads the data of the tag, without the header in front. */
    public static NfsSpecialFile decode(WireReader in) throws Malformed {
      return new NfsSpecialFile(in.i64(), restWithin16Bits(in));
    }

    /** The target of a {@link #LINK}. */
    public String target() throws Malformed {
      return WireReader.of(data).utf16(data.size());
    }

    @Override
    public ReparseData stored() {
      return new ReparseData(ReparseTag.NFS, new WireWriter().i64(type).bytes(data).view());
    }
  }

  /**
   * A symbolic link of the Linux subsystem. MS-FSCC 2.1.2.7.
   *
   * @param version how the target is written; {@link #VERSION}
   * @param target its bytes, UTF-8
   */
  record LxSymlink(int version, Bytes target) implements ReparseContent {
    /** The one layout there is. */
    public static final int VERSION = 2;

    /** Checks that the target fits. */
    public LxSymlink {
      Width.u16(Integer.BYTES + target.size());
    }

    /** A link to a path. */
    public static LxSymlink to(String path) {
      return new LxSymlink(VERSION, Bytes.of(path.getBytes(StandardCharsets.UTF_8)));
    }

    /** Reads the data of the tag, without the header in front. */
    public static LxSymlink decode(WireReader in) throws Malformed {
      return new LxSymlink(in.i32(), restWithin16Bits(in));
    }

    /** The target as text. */
    public String path() {
      return StandardCharsets.UTF_8.decode(target.buffer()).toString();
    }

    @Override
    public ReparseData stored() {
      return new ReparseData(ReparseTag.LX_SYMLINK, new WireWriter().i32(version).bytes(target).view());
    }
  }

  /** Something that only the owner of its tag understands. */
  record Opaque(ReparseData stored) implements ReparseContent {}

  private static Bytes restWithin16Bits(WireReader in) throws Malformed {
    if (in.length() > 0xFFFF) {
      throw new Malformed("reparse data of " + in.length() + " bytes");
    }
    return in.rest();
  }
}
