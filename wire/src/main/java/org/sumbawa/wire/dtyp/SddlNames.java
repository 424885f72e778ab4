package org.sumbawa.wire.dtyp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two-letter names of SDDL: principals, rights, flags of entries. MS-DTYP 2.5.1.1. */
final class SddlNames {
  private static final Map<String, Sid> SIDS = Stream
      .of("ED S-1-5-9", "BA S-1-5-32-544", "BG S-1-5-32-546", "BU S-1-5-32-545", "AO S-1-5-32-548",
          "BO S-1-5-32-551", "PO S-1-5-32-550", "SO S-1-5-32-549", "AU S-1-5-11", "PS S-1-5-10", "CO S-1-3-0",
          "CG S-1-3-1", "SY S-1-5-18", "PU S-1-5-32-547", "WD S-1-1-0", "RE S-1-5-32-552", "IU S-1-5-4",
          "NU S-1-5-2", "SU S-1-5-6", "RC S-1-5-12", "WR S-1-5-33", "AN S-1-5-7", "RU S-1-5-32-554",
          "LS S-1-5-19", "NS S-1-5-20", "RD S-1-5-32-555", "NO S-1-5-32-556", "MU S-1-5-32-558",
          "LU S-1-5-32-559", "IS S-1-5-32-568", "CY S-1-5-32-569", "OW S-1-3-4", "ER S-1-5-32-573",
          "CD S-1-5-32-574", "AC S-1-15-2-1", "RA S-1-5-32-575", "ES S-1-5-32-576", "MS S-1-5-32-577",
          "UD S-1-5-84-0-0-0-0-0", "HA S-1-5-32-578", "AA S-1-5-32-579", "RM S-1-5-32-580", "LW S-1-16-4096",
          "ME S-1-16-8192", "MP S-1-16-8448", "HI S-1-16-12288", "SI S-1-16-16384")
      .collect(table(Sid::parse));

  /** Principals of a domain or machine, whose aliases need to know which. */
  private static final Map<String, Integer> RIDS =
      Stream.of("RO 498", "LA 500", "LG 501", "DA 512", "DU 513", "DG 514", "DC 515", "DD 516", "CA 517",
          "SA 518", "EA 519", "PA 520", "CN 522", "RS 553").collect(table(Integer::parseInt));

  /** Rights that stand for themselves and may be written one after the other. */
  private static final Map<String, Integer> RIGHTS = Stream
      .of("GA 10000000", "GX 20000000", "GW 40000000", "GR 80000000", "SD 10000", "RC 20000", "WD 40000",
          "WO 80000", "CC 1", "DC 2", "LC 4", "SW 8", "RP 10", "WP 20", "DT 40", "LO 80", "CR 100")
      .collect(table(SddlNames::hexadecimal));

  /** Rights that stand for several others: written alone. */
  private static final Map<String, Integer> FILE_RIGHTS =
      Stream.of("FA 1F01FF", "FR 120089", "FW 120116", "FX 1200A0").collect(table(SddlNames::hexadecimal));

  /** Rights that are read, and written as others. */
  private static final Map<String, Integer> KEY_RIGHTS =
      Stream.of("KA F003F", "KR 20019", "KW 20006", "KX 20019").collect(table(SddlNames::hexadecimal));

  /** What an integrity label forbids. */
  private static final Map<String, Integer> LABEL_RIGHTS =
      Stream.of("NW 1", "NR 2", "NX 4").collect(table(SddlNames::hexadecimal));

  private static final Map<String, Integer> FLAGS = Stream
      .of("OI 1", "CI 2", "NP 4", "IO 8", "ID 10", "SA 40", "FA 80").collect(table(SddlNames::hexadecimal));

  private SddlNames() {}

  private static int hexadecimal(String digits) {
    return Integer.parseUnsignedInt(digits, 16);
  }

  private static <V> Collector<String, ?, Map<String, V>> table(Function<String, V> value) {
    return Collectors.toMap(row -> row.substring(0, 2), row -> value.apply(row.substring(3)),
        (first, _) -> first, LinkedHashMap::new);
  }

  /** The principal of this alias. */
  static Optional<Sid> sid(String alias, Optional<Sid> domain) {
    var name = alias.toUpperCase(Locale.ROOT);
    var known = Optional.ofNullable(SIDS.get(name));
    return known.isPresent()
        ? known
        : Optional.ofNullable(RIDS.get(name)).flatMap(rid -> domain.map(prefix -> prefix.child(rid)));
  }

  /** The alias of this principal, or the principal itself. */
  static String text(Sid sid, Optional<Sid> domain) {
    if (domain.filter(sid::isChildOf).isPresent()) {
      return key(RIDS, sid.rid()).orElseGet(sid::toString);
    }
    return key(SIDS, sid).orElseGet(sid::toString);
  }

  /** Reads flags of an entry: names one after the other, or a number. */
  static AceFlags flags(String text) {
    return new AceFlags(bits(text, name -> Optional.ofNullable(FLAGS.get(name))) & 0xFF);
  }

  /** Writes flags of an entry. */
  static String text(AceFlags flags) {
    return names(FLAGS, flags.bits()).orElseGet(() -> "0x" + Integer.toHexString(flags.bits()));
  }

  /** Reads rights: names one after the other, or a number. */
  static AccessMask rights(String text) {
    return new AccessMask(bits(text, name -> Stream.of(RIGHTS, FILE_RIGHTS, KEY_RIGHTS, LABEL_RIGHTS)
        .flatMap(table -> Stream.ofNullable(table.get(name))).findFirst()));
  }

  /** Writes rights. */
  static String text(AccessMask mask) {
    return key(FILE_RIGHTS, mask.bits()).or(() -> names(RIGHTS, mask.bits()))
        .orElseGet(() -> "0x" + Integer.toHexString(mask.bits()));
  }

  /** Writes what an integrity label forbids. */
  static String labelText(AccessMask mask) {
    return names(LABEL_RIGHTS, mask.bits()).orElseGet(() -> "0x" + Integer.toHexString(mask.bits()));
  }

  private static <V> Optional<String> key(Map<String, V> table, V value) {
    return table.entrySet().stream().filter(entry -> entry.getValue().equals(value)).map(Map.Entry::getKey)
        .findFirst();
  }

  /** The names of all bits, if all have one. */
  private static Optional<String> names(Map<String, Integer> table, int bits) {
    var names = new StringBuilder();
    int left = bits;
    for (var entry : table.entrySet()) {
      if ((left & entry.getValue()) != 0) {
        names.append(entry.getKey());
        left &= ~entry.getValue();
      }
    }
    return left == 0 ? Optional.of(names.toString()) : Optional.empty();
  }

  private static int bits(String text, Function<String, Optional<Integer>> named) {
    var trimmed = text.trim();
    if (!trimmed.isEmpty() && Character.isDigit(trimmed.charAt(0))) {
      return number(trimmed);
    }
    int bits = 0;
    for (int at = 0; at < trimmed.length(); at += 2) {
      var name = trimmed.substring(at, Math.min(at + 2, trimmed.length())).toUpperCase(Locale.ROOT);
      bits |= named.apply(name).orElseThrow(() -> new IllegalArgumentException("unknown name in " + text));
    }
    return bits;
  }

  private static int number(String text) {
    if (text.regionMatches(true, 0, "0x", 0, 2)) {
      return Integer.parseUnsignedInt(text, 2, text.length(), 16);
    }
    return Integer.parseUnsignedInt(text, text.startsWith("0") ? 8 : 10);
  }
}
