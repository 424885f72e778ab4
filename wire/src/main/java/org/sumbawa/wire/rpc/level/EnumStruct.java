package org.sumbawa.wire.rpc.level;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrStructure;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * A level of detail with a list of that level: in a request usually empty, and then it only tells what is wanted.
 * MS-SRVS 2.2.4.38 and its like.
 *
 * @param level the level, known or not
 * @param entries what is listed, all of that level
 * @param <T> what is listed
 */
public record EnumStruct<T extends NdrStructure>(int level, List<T> entries) {
  /** Keeps a list of its own. */
  public EnumStruct {
    entries = List.copyOf(entries);
  }

  /** No entries of a level. */
  public static <T extends NdrStructure> EnumStruct<T> empty(int level) {
    return new EnumStruct<>(level, List.of());
  }

  /** Reads the level twice over, and the list. */
  public static <T extends NdrStructure> EnumStruct<T> decode(Levels<T> levels, NdrReader in)
      throws Malformed {
    int level = in.i32();
    // The union repeats what selects its arm.
    in.sameCount(level & 0xFFFF_FFFFL);
    if (!levels.hasPointer(level) || !in.present()) {
      return empty(level);
    }
    long count = in.u32();
    if (!in.present()) {
      return empty(level);
    }
    var decoder = levels.decoder(level).orElseThrow(() -> new Malformed("entries of level " + level));
    int told = in.count(Integer.BYTES);
    if (told != count) {
      throw new Malformed(told + " entries where " + count + " were told");
    }
    return new EnumStruct<>(level, in.elements(told, decoder));
  }

  /** Writes the level twice over, and the list. */
  public void encode(Levels<T> levels, NdrWriter out) {
    out.i32(level).i32(level);
    if (!entries.isEmpty() || levels.hasPointer(level)) {
      out.pointer(this::encodeContainer).flush();
    }
  }

  private void encodeContainer(NdrWriter out) {
    out.i32(entries.size());
    if (entries.isEmpty()) {
      out.nothing();
    } else {
      out.pointer(later -> later.array(entries));
    }
  }
}
