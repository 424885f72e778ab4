package org.sumbawa.server.config;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.dtyp.AccessAce;
import org.sumbawa.wire.dtyp.AceType.Effect;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.message.Dialect;

/** The {@link ValueType}s there are. */
final class ValueTypes {
  static final ValueType<Boolean> FLAG = new ValueType<>("true or false", ValueTypes::flag,
      text -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text, Object::toString);
  static final ValueType<String> TEXT =
      new ValueType<>("a string", ValueTypes::text, text -> text, ValueType::quoted);
  static final ValueType<String> SHARE_NAME =
      TEXT.map("a name of 1 to 80 characters", ShareSettings::checkName, name -> name);
  static final ValueType<List<String>> NAMES = TEXT.list("a list of names");
  static final ValueType<List<ListenAddress>> ADDRESSES =
      TEXT.map("HOST:PORT", ListenAddress::parse, ListenAddress::toString).list("a list of HOST:PORT");
  static final ValueType<Dialect> DIALECT = choice(Map.of("SMB202", Dialect.V2_0_2, "SMB210", Dialect.V2_1,
      "SMB300", Dialect.V3_0, "SMB302", Dialect.V3_0_2, "SMB311", Dialect.V3_1_1), Dialect::parse);
  static final ValueType<List<SigningAlgorithm>> SIGNING =
      choice(Map.of("HMAC_SHA256", SigningAlgorithm.HMAC_SHA256, "AES_CMAC", SigningAlgorithm.AES_CMAC,
          "AES_GMAC", SigningAlgorithm.AES_GMAC))
          .list("a list of HMAC_SHA256, AES_CMAC, AES_GMAC, best first");
  static final ValueType<CipherOrder> CIPHERS =
      NAMES.map("a list of AES_128_GCM, AES_128_CCM, AES_256_GCM, AES_256_CCM, best first",
          CipherOrder::parse, order -> order.ciphers().stream().map(Cipher::name).toList());
  static final ValueType<NameHardening> HARDENING =
      integer(0, 2).map("0 (off), 1 (accept if provided) or 2 (required)",
          level -> List.of(NameHardening.values()).get(level), Enum::ordinal);
  static final ValueType<FolderEnumerationMode> ENUMERATION = choice(Map.of("AccessBased",
      FolderEnumerationMode.ACCESS_BASED, "Unrestricted", FolderEnumerationMode.UNRESTRICTED));
  static final ValueType<CachingMode> CACHING = choice(Map.of("None", CachingMode.NONE, "Manual",
      CachingMode.MANUAL, "Documents", CachingMode.DOCUMENTS, "Programs", CachingMode.PROGRAMS));
  static final ValueType<EventLevel> LEVEL = choice(Map.of("Off", EventLevel.OFF, "Error", EventLevel.ERROR,
      "Warning", EventLevel.WARNING, "Informational", EventLevel.INFORMATIONAL));
  static final ValueType<List<EventChannel>> CHANNELS =
      choice(Map.of("Operational", EventChannel.OPERATIONAL, "Security", EventChannel.SECURITY,
          "Connectivity", EventChannel.CONNECTIVITY, "Audit", EventChannel.AUDIT, "Performance",
          EventChannel.PERFORMANCE, "Analytic", EventChannel.ANALYTIC, "Diagnostic", EventChannel.DIAGNOSTIC))
          .list("a list of Operational, Security, Connectivity, Audit, Performance, Analytic, Diagnostic");
  static final ValueType<Optional<SecurityDescriptor>> SDDL = TEXT.map("a security descriptor as SDDL",
      ValueTypes::descriptor, descriptor -> descriptor.map(Sddl::format).orElse(""));

  private ValueTypes() {}

  /** A whole number between two, both allowed. */
  static ValueType<Integer> integer(int least, int most) {
    var description = "a number from " + least + " to " + most;
    return new ValueType<>(description, raw -> {
      if (raw instanceof Long number && number >= least && number <= most) {
        return number.intValue();
      }
      throw ValueType.refused(description, raw);
    }, ValueTypes::number, Object::toString);
  }

  /** A number of bytes between two, plain or as {@code 8MiB}. */
  static ValueType<Long> size(long least, long most) {
    return Amount.BYTES.type("bytes, or a string such as \"8MiB\",", 1, least, most);
  }

  /** As {@link #size} where an int holds it. */
  static ValueType<Integer> smallSize(int least, int most) {
    var type = size(least, most);
    return type.map(type.description(), Math::toIntExact, Integer::longValue);
  }

  /** A duration between two, as {@code 30s}, or as a number of units. */
  static ValueType<Duration> duration(Duration unit, String units, Duration least, Duration most) {
    var type = Amount.MILLIS.type(units + ", or a string such as \"30s\",", unit.toMillis(), least.toMillis(),
        most.toMillis());
    return type.map(type.description(), Duration::ofMillis, Duration::toMillis);
  }

  private static <T> ValueType<T> choice(Map<String, T> byName) {
    return choice(byName, text -> Optional.empty());
  }

  /** One of some names, whatever the case, or something else that has a meaning. */
  private static <T> ValueType<T> choice(Map<String, T> byName, Function<String, Optional<T>> otherwise) {
    var description = "one of " + inOrder(byName.keySet());
    var names = byName.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    Function<Object, T> reader = raw -> byName.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(raw.toString())).map(Map.Entry::getValue).findAny()
        .or(() -> otherwise.apply(raw.toString())).orElseThrow(() -> ValueType.refused(description, raw));
    return new ValueType<>(description, reader, text -> text,
        value -> ValueType.quoted(names.getOrDefault(value, value.toString())));
  }

  private static String inOrder(Collection<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private static Object number(String text) {
    return text.matches("-?\\d{1,18}") ? (Object) Long.valueOf(text) : text;
  }

  private static Boolean flag(Object raw) {
    if (raw instanceof Boolean flag) {
      return flag;
    }
    throw ValueType.refused("true or false", raw);
  }

  private static String text(Object raw) {
    if (raw instanceof String text) {
      return text;
    }
    throw ValueType.refused("a string", raw);
  }

  private static Optional<SecurityDescriptor> descriptor(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    SecurityDescriptor descriptor;
    try {
      descriptor = Sddl.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("is no SDDL: " + e.getMessage(), e);
    }
    checkEntries(descriptor);
    return Optional.of(descriptor);
  }

  /** An entry that would never hold, or never count, is a mistake rather than a wish. */
  private static void checkEntries(SecurityDescriptor descriptor) {
    if (!descriptor.hasDacl()) {
      throw new IllegalArgumentException(
          "has no list of who may enter; write one, such as D:(A;;FA;;;WD) for everyone");
    }
    for (var ace : descriptor.dacl().map(Acl::aces).orElse(List.of())) {
      if (!(ace instanceof AccessAce access) || access.effect() == Effect.AUDIT) {
        throw new IllegalArgumentException("has an entry between D: and S: that is neither A nor D");
      }
      if (access.type().isCallback()) {
        throw new IllegalArgumentException("has an entry with a condition (XA, XD, ZA) for " + access.sid()
            + "; no claims are known here that it could hold for: use A or D");
      }
      if (access.type().isForObject()) {
        throw new IllegalArgumentException("has an entry for one type of objects (OA, OD) for " + access.sid()
            + "; a share is of no type: use A or D");
      }
    }
  }

  /** Amounts that are written with a unit, greatest unit first. */
  private record Amount(List<Map.Entry<String, Long>> units) {
    static final Amount BYTES = new Amount(List.of(Map.entry("GiB", 1L << 30), Map.entry("MiB", 1L << 20),
        Map.entry("KiB", 1L << 10), Map.entry("B", 1L)));
    static final Amount MILLIS = new Amount(List.of(Map.entry("d", 86_400_000L), Map.entry("h", 3_600_000L),
        Map.entry("m", 60_000L), Map.entry("s", 1000L), Map.entry("ms", 1L)));

    ValueType<Long> type(String how, long plainUnit, long least, long most) {
      var description = how + " from " + write(least) + " to " + write(most);
      return new ValueType<>(description, raw -> {
        long amount = switch (raw) {
          case Long number when Math.abs(number) <= Long.MAX_VALUE / plainUnit -> number * plainUnit;
          case String text -> parse(text);
          default -> -1;
        };
        if (amount < least || amount > most) {
          throw ValueType.refused(description, raw);
        }
        return amount;
      }, ValueTypes::number, amount -> "\"" + write(amount) + "\"");
    }

    private String write(long amount) {
      for (var unit : units) {
        if (amount != 0 && amount % unit.getValue() == 0) {
          return amount / unit.getValue() + unit.getKey();
        }
      }
      return "0" + units.get(units.size() - 2).getKey();
    }

    private long parse(String text) {
      var digits = text.replaceFirst("\\s*[A-Za-z]+$", "");
      var suffix = text.substring(digits.length()).strip().toLowerCase(Locale.ROOT);
      if (digits.matches("\\d{1,9}")) {
        for (var unit : units) {
          if (unit.getKey().toLowerCase(Locale.ROOT).equals(suffix)) {
            return Long.parseLong(digits) * unit.getValue();
          }
        }
      }
      return -1;
    }
  }
}
