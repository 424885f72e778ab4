package org.sumbawa.wire.dtyp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * An access control list: entries that are asked in their order. MS-DTYP 2.4.5.
 *
 * @param revision 2, or 4 where there are object entries
 * @param aces the entries
 */
public record Acl(int revision, List<Ace> aces) implements Wire {
  /** The revision of a list without object entries. */
  public static final int REVISION = 2;

  /** The revision of a list with object entries. */
  public static final int REVISION_DS = 4;

  /** The largest size that the size field holds and alignment allows. */
  public static final int MAX_SIZE = 0xFFFC;

  /** A list without entries: as a discretionary list it lets nobody in. */
  public static final Acl EMPTY = new Acl(REVISION, List.of());

  private static final int HEADER_SIZE = 8;

  /** Refuses a revision that is not 2, 3 or 4, and more entries than the size field can hold. */
  public Acl {
    aces = List.copyOf(aces);
    if (revision < REVISION || revision > REVISION_DS || !fits(aces)) {
      throw new IllegalArgumentException("ACL of revision " + revision + " with " + aces.size() + " entries");
    }
  }

  /** A list with these entries, of the revision that they need. */
  public static Acl of(Ace... aces) {
    return of(List.of(aces));
  }

  /** A list with these entries, of the revision that they need. */
  public static Acl of(List<? extends Ace> aces) {
    boolean forObjects =
        aces.stream().anyMatch(ace -> ace instanceof AccessAce access && access.type().isForObject());
    return new Acl(forObjects ? REVISION_DS : REVISION, List.copyOf(aces));
  }

  /** Whether a list can hold all of these entries. */
  public static boolean fits(List<? extends Ace> aces) {
    return aces.stream().mapToLong(Ace::size).sum() <= MAX_SIZE - HEADER_SIZE;
  }

  /** Reads a list and steps over it. Room behind the last entry is ignored. */
  public static Acl decode(WireReader in) throws Malformed {
    int revision = in.u8();
    in.reserved(1);
    int size = in.u16();
    int count = in.u16();
    in.reserved(2);
    if (revision < REVISION || revision > REVISION_DS || size < HEADER_SIZE) {
      throw new Malformed("ACL of revision " + revision + " and " + size + " bytes");
    }
    var body = in.sub(size - HEADER_SIZE);
    var aces = new ArrayList<Ace>();
    for (int i = 0; i < count; i++) {
      aces.add(Ace.decode(body));
    }
    if (!fits(aces)) {
      throw new Malformed("ACL of " + aces.size() + " entries that do not fit in one");
    }
    return new Acl(revision, aces);
  }

  @Override
  public void encode(WireWriter out) {
    int start = out.size();
    out.u8(revision).reserved(1);
    var size = out.mark16();
    out.u16(aces.size()).reserved(2);
    aces.forEach(ace -> ace.encode(out));
    out.fill16(size, out.size() - start);
  }

  /** How many bytes it takes on the wire. */
  public int size() {
    return HEADER_SIZE + aces.stream().mapToInt(Ace::size).sum();
  }

  /** The entries that grant, deny or audit, in their order. */
  public Stream<AccessAce> accessAces() {
    return aces.stream().filter(AccessAce.class::isInstance).map(AccessAce.class::cast);
  }
}
