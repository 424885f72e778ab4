package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A privilege and what it counts for in a token. MS-SMB2 2.2.9.2.1.4 and 2.2.9.2.1.5.
 *
 * @param luid the number of the privilege
 * @param attributes what it counts for, as bits
 */
public record PrivilegeAttributes(long luid, int attributes) implements Wire {
  /** How many bytes one takes in a list. */
  static final int SIZE = 2 + 12;

  /** Reads one. */
  public static PrivilegeAttributes decode(WireReader in) throws Malformed {
    var blob = in.sub(in.u16());
    var privilege = new PrivilegeAttributes(blob.i64(), blob.i32());
    blob.end();
    return privilege;
  }

  static List<PrivilegeAttributes> decodeList(WireReader in) throws Malformed {
    int count = in.u16();
    var list = new ArrayList<PrivilegeAttributes>();
    for (int i = 0; i < count; i++) {
      list.add(decode(in));
    }
    return list;
  }

  static void encodeList(List<PrivilegeAttributes> list, WireWriter out) {
    out.u16(Width.u16(list.size()));
    list.forEach(each -> each.encode(out));
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(SIZE - 2).i64(luid).i32(attributes);
  }
}
