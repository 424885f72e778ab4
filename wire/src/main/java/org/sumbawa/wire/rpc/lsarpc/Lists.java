package org.sumbawa.wire.rpc.lsarpc;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.Later;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/** Lists as this interface has them: a count, and a pointer to an array of as many elements. MS-LSAT 2.2.12 ff. */
final class Lists {
  private Lists() {}

  static <T> Later<List<T>> decode(NdrDecoder<T> element, NdrReader in) throws Malformed {
    long count = in.u32();
    if (!in.present()) {
      if (count != 0) {
        throw new Malformed(count + " elements of no array");
      }
      return Later.of(List.of());
    }
    return () -> {
      int told = in.count(Short.BYTES);
      if (told != count) {
        throw new Malformed(told + " elements where " + count + " were told");
      }
      return in.elements(told, element);
    };
  }

  static void encode(List<? extends NdrStructure> elements, NdrWriter out) {
    out.i32(elements.size());
    if (elements.isEmpty()) {
      out.nothing();
    } else {
      out.pointer(later -> later.array(elements));
    }
  }
}
