package org.sumbawa.wire.dtyp;

import java.util.Arrays;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** A security identifier: names a user, a group or another principal, for ever. MS-DTYP 2.4.2. */
public final class Sid implements Wire, Comparable<Sid> {
  /** The most sub-authorities that there may be. */
  public static final int MAX_SUB_AUTHORITIES = 15;

  /** Nobody. */
  public static final Sid NULL = of(0, 0);

  /** Whoever it is. */
  public static final Sid EVERYONE = of(1, 0);

  /** Whoever logged on at the machine itself. */
  public static final Sid LOCAL = of(2, 0);

  /** In an inheritable entry: whoever will own the new object. */
  public static final Sid CREATOR_OWNER = of(3, 0);

  /** In an inheritable entry: what will be the group of the new object. */
  public static final Sid CREATOR_GROUP = of(3, 1);

  /** The present owner; its entries replace what an owner is otherwise allowed. */
  public static final Sid OWNER_RIGHTS = of(3, 4);

  /** Whoever came over the network. */
  public static final Sid NETWORK = of(5, 2);

  /** Whoever sits at the console. */
  public static final Sid INTERACTIVE = of(5, 4);

  /** Whoever gave no name. */
  public static final Sid ANONYMOUS = of(5, 7);

  /** In an entry of a principal's own object: that principal. */
  public static final Sid PRINCIPAL_SELF = of(5, 10);

  /** Whoever proved a name, and is neither guest nor anonymous. */
  public static final Sid AUTHENTICATED_USERS = of(5, 11);

  /** The operating system. */
  public static final Sid LOCAL_SYSTEM = of(5, 18);

  /** Services of little privilege. */
  public static final Sid LOCAL_SERVICE = of(5, 19);

  /** Services that speak for the machine. */
  public static final Sid NETWORK_SERVICE = of(5, 20);

  /** The administrators of the machine. */
  public static final Sid BUILTIN_ADMINISTRATORS = of(5, 32, 544);

  /** The users of the machine. */
  public static final Sid BUILTIN_USERS = of(5, 32, 545);

  /** The guests of the machine. */
  public static final Sid BUILTIN_GUESTS = of(5, 32, 546);

  /** Those who may back up and restore what they cannot read. */
  public static final Sid BACKUP_OPERATORS = of(5, 32, 551);

  /** Whoever was authenticated by NTLM. */
  public static final Sid NTLM_AUTHENTICATION = of(5, 64, 10);

  /** The medium integrity level, which all have that say nothing else. */
  public static final Sid ML_MEDIUM = of(16, 8192);

  /** What the identifiers of Unix users begin with. */
  public static final Sid UNIX_USERS = of(22, 1);

  /** What the identifiers of Unix groups begin with. */
  public static final Sid UNIX_GROUPS = of(22, 2);

  private final long authority;
  private final int[] subAuthorities;
  private final int hash;

  private Sid(long authority, int[] subAuthorities) {
    this.authority = authority;
    this.subAuthorities = subAuthorities;
    this.hash = 31 * Long.hashCode(authority) + Arrays.hashCode(subAuthorities);
  }

  /** Puts an identifier together; sub-authorities are unsigned. */
  public static Sid of(long authority, int... subAuthorities) {
    if (authority >>> 48 != 0 || subAuthorities.length > MAX_SUB_AUTHORITIES) {
      throw new IllegalArgumentException(
          "authority " + authority + " with " + subAuthorities.length + " sub-authorities");
    }
    return new Sid(authority, subAuthorities.clone());
  }

  /** The Unix user of this number. */
  public static Sid unixUser(int uid) {
    return UNIX_USERS.child(uid);
  }

  /** The Unix group of this number. */
  public static Sid unixGroup(int gid) {
    return UNIX_GROUPS.child(gid);
  }

  /** Reads {@code S-1-…}; an authority may be hexadecimal. MS-DTYP 2.4.2.1. */
  public static Sid parse(String text) {
    var parts = text.split("-", -1);
    if (parts.length < 3 || !"S".equalsIgnoreCase(parts[0]) || !parts[1].equals("1")) {
      throw new IllegalArgumentException("not a SID: " + text);
    }
    try {
      var subAuthorities = new int[parts.length - 3];
      for (int i = 0; i < subAuthorities.length; i++) {
        subAuthorities[i] = Integer.parseUnsignedInt(unsigned(parts[i + 3]));
      }
      var first = parts[2];
      boolean hexadecimal = first.regionMatches(true, 0, "0x", 0, 2);
      return of(
          hexadecimal ? Long.parseLong(unsigned(first.substring(2)), 16) : Long.parseLong(unsigned(first)),
          subAuthorities);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("not a SID: " + text, e);
    }
  }

  private static String unsigned(String number) {
    if (number.startsWith("+")) {
      throw new NumberFormatException(number);
    }
    return number;
  }

  /** Reads the revision, which must be 1, and what follows. MS-DTYP 2.4.2.2. */
  public static Sid decode(WireReader in) throws Malformed {
    int revision = in.u8();
    int count = in.u8();
    if (revision != 1 || count > MAX_SUB_AUTHORITIES) {
      throw new Malformed("SID of revision " + revision + " with " + count + " sub-authorities");
    }
    long authority = 0;
    for (int i = 0; i < 6; i++) {
      authority = authority << 8 | in.u8();
    }
    var subAuthorities = new int[count];
    for (int i = 0; i < count; i++) {
      subAuthorities[i] = in.i32();
    }
    return new Sid(authority, subAuthorities);
  }

  @Override
  public void encode(WireWriter out) {
    out.u8(1).u8(subAuthorities.length);
    for (int shift = 40; shift >= 0; shift -= 8) {
      out.u8((int) (authority >>> shift) & 0xFF);
    }
    for (int subAuthority : subAuthorities) {
      out.i32(subAuthority);
    }
  }

  /** How many bytes it takes on the wire. */
  public int size() {
    return 8 + 4 * subAuthorities.length;
  }

  /** Who issued it: 5 for Windows itself. */
  public long authority() {
    return authority;
  }

  /** How many numbers follow the authority. */
  public int subAuthorityCount() {
    return subAuthorities.length;
  }

  /** One of the numbers that follow the authority, unsigned. */
  public int subAuthority(int index) {
    return subAuthorities[index];
  }

  /** The relative identifier: the last number, which tells principals of one domain apart. */
  public int rid() {
    if (subAuthorities.length == 0) {
      throw new IllegalStateException(this + " has no relative identifier");
    }
    return subAuthorities[subAuthorities.length - 1];
  }

  /** This one followed by another number: a principal of this domain. */
  public Sid child(int rid) {
    var longer = Arrays.copyOf(subAuthorities, subAuthorities.length + 1);
    longer[subAuthorities.length] = rid;
    return of(authority, longer);
  }

  /** Whether this one is the other followed by exactly one number. */
  public boolean isChildOf(Sid domain) {
    int count = domain.subAuthorities.length;
    return authority == domain.authority && subAuthorities.length == count + 1
        && Arrays.equals(subAuthorities, 0, count, domain.subAuthorities, 0, count);
  }

  /** The domain: this one without its relative identifier. */
  public Sid domain() {
    return new Sid(authority, Arrays.copyOf(subAuthorities, Math.max(0, subAuthorities.length - 1)));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Sid that && hash == that.hash && authority == that.authority
        && Arrays.equals(subAuthorities, that.subAuthorities);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public int compareTo(Sid other) {
    int order = Long.compare(authority, other.authority);
    return order != 0 ? order : Arrays.compareUnsigned(subAuthorities, other.subAuthorities);
  }

  /** {@code S-1-5-…}. */
  @Override
  public String toString() {
    var text = new StringBuilder("S-1-");
    text.append(authority >>> 32 == 0 ? Long.toString(authority) : String.format("0x%012X", authority));
    for (int subAuthority : subAuthorities) {
      text.append('-').append(Integer.toUnsignedString(subAuthority));
    }
    return text.toString();
  }
}
