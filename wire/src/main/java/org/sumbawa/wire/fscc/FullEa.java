package org.sumbawa.wire.fscc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * An extended attribute with its value: FILE_FULL_EA_INFORMATION. MS-FSCC 2.4.16.
 *
 * @param flags {@link #NEED_EA} or 0; anything else a server refuses
 * @param name one byte a character; names ignore case
 * @param value empty, when setting, to remove the attribute
 */
public record FullEa(int flags, String name, Bytes value) implements Wire {
  /** The file means nothing to who does not know this attribute. */
  public static final int NEED_EA = 0x80;
  /** Entries of a list begin at multiples of this. */
  public static final int ALIGNMENT = 4;
  private static final String FORBIDDEN = "\\/:*?\"<>|,+=[];";

  /** Checks what the fields can hold. */
  public FullEa {
    if (flags < 0 || flags > 0xFF || value.size() > 0xFFFF) {
      throw new IllegalArgumentException("flags " + flags + ", " + value.size() + " bytes");
    }
    requireOneByteCharacters(name);
  }

  /** An attribute without flags. */
  public FullEa(String name, Bytes value) {
    this(0, name, value);
  }

  /** Reads one entry; what it is followed by is the list's affair. */
  public static FullEa decode(WireReader in) throws Malformed {
    in.reserved(4);
    int flags = in.u8();
    int nameLength = in.u8();
    int valueLength = in.u16();
    var name = new String(in.array(nameLength), StandardCharsets.ISO_8859_1);
    if (in.u8() != 0) {
      throw new Malformed("the name of an extended attribute does not end in NUL");
    }
    return new FullEa(flags, name, in.bytes(valueLength));
  }

  /** Reads a list that fills the reader. */
  public static List<FullEa> decodeList(WireReader in) throws Malformed {
    return ChainedEntries.decode(in, ALIGNMENT, FullEa::decode);
  }

  /** Writes a list. */
  public static void encodeList(List<FullEa> eas, WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, eas);
  }

  /** Whether name and flags are what the document allows; if not, STATUS_INVALID_EA_NAME. */
  public boolean isLegal() {
    return (flags & ~NEED_EA) == 0 && isLegalName(name);
  }

  /** Whether a name is what the document allows. */
  public static boolean isLegalName(String name) {
    return !name.isEmpty() && name.length() < 255
        && name.chars().allMatch(c -> c >= 0x20 && FORBIDDEN.indexOf(c) < 0);
  }

  /** Whether this is the attribute of that name. */
  public boolean isNamed(String other) {
    return name.equalsIgnoreCase(other);
  }

  /** How many bytes the entry takes without padding. */
  public int size() {
    return 8 + name.length() + 1 + value.size();
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(0).u8(flags).u8(name.length()).u16(value.size());
    out.bytes(name.getBytes(StandardCharsets.ISO_8859_1)).u8(0).bytes(value);
  }

  static void requireOneByteCharacters(String name) {
    if (name.length() > 255 || name.chars().anyMatch(c -> c > 0xFF)) {
      throw new IllegalArgumentException("not a name of at most 255 one-byte characters: " + name);
    }
  }
}
