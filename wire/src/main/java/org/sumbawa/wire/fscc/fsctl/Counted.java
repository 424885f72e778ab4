package org.sumbawa.wire.fscc.fsctl;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries.EntryDecoder;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;

/**
 * Arrays whose length was read before: a count that the bytes present cannot hold is refused before any
 * room is made.
 */
final class Counted {
  private Counted() {}

  /** Reads so many entries of so many bytes each. */
  static <E> List<E> decode(WireReader in, long count, int size, EntryDecoder<E> entry) throws Malformed {
    if (count > in.left() / size) {
      throw new Malformed(count + " entries of " + size + " bytes in " + in.left());
    }
    var entries = new ArrayList<E>((int) count);
    for (int i = 0; i < count; i++) {
      entries.add(entry.decode(in));
    }
    return List.copyOf(entries);
  }
}
