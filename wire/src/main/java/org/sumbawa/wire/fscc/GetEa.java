package org.sumbawa.wire.fscc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Names an extended attribute that is asked for: FILE_GET_EA_INFORMATION. MS-FSCC 2.4.16.1. */
public record GetEa(String name) implements Wire {
  /** Entries of a list begin at multiples of this. */
  public static final int ALIGNMENT = 4;

  /** Checks what the field can hold. */
  public GetEa {
    FullEa.requireOneByteCharacters(name);
  }

  /** Reads one entry; what it is followed by is the list's affair. */
  public static GetEa decode(WireReader in) throws Malformed {
    in.reserved(4);
    int length = in.u8();
    var name = new String(in.array(length), StandardCharsets.ISO_8859_1);
    if (in.u8() != 0) {
      throw new Malformed("the name of an extended attribute does not end in NUL");
    }
    return new GetEa(name);
  }

  /** Reads a list that fills the reader. */
  public static List<GetEa> decodeList(WireReader in) throws Malformed {
    return ChainedEntries.decode(in, ALIGNMENT, GetEa::decode);
  }

  /** Writes a list. */
  public static void encodeList(List<GetEa> names, WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, names);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(0).u8(name.length()).bytes(name.getBytes(StandardCharsets.ISO_8859_1)).u8(0);
  }
}
