package org.sumbawa.wire.message.context;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** A list of 16-bit algorithm ids, known or not, as several negotiate contexts have one. */
final class AlgorithmIds {
  private AlgorithmIds() {}

  /** A copy that was held against its fields. */
  static List<Integer> checked(List<Integer> ids) {
    ids.forEach(Width::u16);
    Width.u16(ids.size());
    return List.copyOf(ids);
  }

  static List<Integer> decode(WireReader in, int count) throws Malformed {
    var numbers = in.sub(2 * count);
    var ids = new ArrayList<Integer>(count);
    while (numbers.left() > 0) {
      ids.add(numbers.u16());
    }
    return ids;
  }

  static void encode(List<Integer> ids, WireWriter out) {
    ids.forEach(out::u16);
  }
}
