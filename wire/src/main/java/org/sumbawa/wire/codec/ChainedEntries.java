package org.sumbawa.wire.codec;

import java.util.ArrayList;
import java.util.List;

/**
 * A list whose entries each begin with a 32-bit distance to the next one, 0 in the last; every entry begins
 * at a multiple of an alignment, and the last is not padded. An entry's own codec reads over that field and
 * writes it as 0; the list fills it. Positions inside an entry count from the entry's start.
 *
 * <p>An object of this class packs entries into a bounded space one by one.
 */
public final class ChainedEntries {
  private static final int LINK_SIZE = 4;
  private static final int NONE = -1;

  private final WireWriter out;
  private final int alignment;
  private final int start;
  private final int limit;
  private int last = NONE;
  private int count;

  /** Reads one entry, from its link on. */
  @FunctionalInterface
  public interface EntryDecoder<E> {
    /** Reads an entry from a reader that holds nothing else but padding. */
    E decode(WireReader in) throws Malformed;
  }

  /**
   * Packs into a writer, from where it stands.
   *
   * @param limit how many bytes all entries may take together
   */
  public ChainedEntries(WireWriter out, int alignment, int limit) {
    this.out = out;
    this.alignment = alignment;
    this.start = out.size();
    this.limit = limit;
  }

  /** Reads entries until one has no next; nothing left to read is an empty list. */
  public static <E> List<E> decode(WireReader in, int alignment, EntryDecoder<E> entry) throws Malformed {
    var entries = new ArrayList<E>();
    boolean more = in.left() > 0;
    while (more) {
      int at = in.position();
      long next = in.u32();
      more = next != 0;
      if (more && (next <= LINK_SIZE || next % alignment != 0)) {
        throw new Malformed("an entry's next one at distance " + next + ", alignment " + alignment);
      }
      entries.add(entry.decode(in.at(at, more ? next : in.length() - at)));
      in.seek(more ? at + next : in.length());
    }
    return List.copyOf(entries);
  }

  /** Writes entries, as many as there are. */
  public static void encode(WireWriter out, int alignment, List<? extends Wire> entries) {
    var packer = new ChainedEntries(out, alignment, Integer.MAX_VALUE);
    entries.forEach(packer::add);
  }

  /** Appends an entry if it fits; otherwise leaves everything as it was and returns false. */
  public boolean add(Wire entry) {
    int before = out.size();
    int origin = out.origin();
    out.origin(start).align(alignment);
    int at = out.size();
    out.originHere();
    entry.encode(out);
    out.origin(origin);
    if (out.size() - start > limit) {
      out.cutTo(before);
      return false;
    }
    if (last != NONE) {
      out.fill32(new WireWriter.Mark(last), at - last);
    }
    last = at;
    count++;
    return true;
  }

  /** How many entries were packed. */
  public int count() {
    return count;
  }

  /** How many bytes they take. */
  public int size() {
    return out.size() - start;
  }
}
