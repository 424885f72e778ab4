package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Sid;

/**
 * A SID and what it counts for in a token. MS-SMB2 2.2.9.2.1.2.
 *
 * @param sid the SID
 * @param attributes what it counts for, as bits
 */
public record SidAttributes(Sid sid, int attributes) implements Wire {

  /** Reads one. */
  public static SidAttributes decode(WireReader in) throws Malformed {
    return new SidAttributes(Sid.decode(in.sub(in.u16())), in.i32());
  }

  static List<SidAttributes> decodeList(WireReader in) throws Malformed {
    int count = in.u16();
    var list = new ArrayList<SidAttributes>();
    for (int i = 0; i < count; i++) {
      list.add(decode(in));
    }
    return list;
  }

  static void encodeList(List<SidAttributes> list, WireWriter out) {
    out.u16(Width.u16(list.size()));
    list.forEach(each -> each.encode(out));
  }

  /** How many bytes these take. */
  static int sizeOf(List<SidAttributes> list) {
    int size = 0;
    for (var each : list) {
      size += 2 + each.sid().encoded().size() + 4;
    }
    return size;
  }

  @Override
  public void encode(WireWriter out) {
    var length = out.mark16();
    int start = out.position();
    sid.encode(out);
    out.fill16(length, out.position() - start).i32(attributes);
  }
}
