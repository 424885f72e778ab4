package org.sumbawa.events.generator;

import java.util.Locale;
import java.util.regex.Pattern;

/** How names of the catalog become names of Java. */
final class Names {
  private static final Pattern PREFIX = Pattern.compile("^(Smb2|Smb|Srv2|Srv)(?=[A-Z])");

  private Names() {}

  /** The task without the product's prefix; the version only where there are several. */
  static String shortName(Catalog catalog, Catalog.Row row) {
    var name = PREFIX.matcher(row.task).replaceFirst("");
    boolean versions = catalog.rows.stream().filter(r -> r.id == row.id).count() > 1;
    return versions ? name + "V" + row.version : name;
  }

  /** A short name that no other id has. */
  static String uniqueName(Catalog catalog, Catalog.Row row) {
    var name = shortName(catalog, row);
    boolean shared = catalog.rows.stream().anyMatch(r -> r.id != row.id && shortName(catalog, r).equals(name));
    return shared ? name + row.id : name;
  }

  static String record(Catalog catalog, Catalog.Row row) {
    return "Event" + row.id + shortName(catalog, row);
  }

  /** {@code ConnectionGUID} becomes {@code connectionGuid}, {@code SPNValidationPolicy} spnValidationPolicy. */
  static String component(String field) {
    var words = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])").split(field);
    var name = new StringBuilder(words[0].toLowerCase(Locale.ROOT));
    for (int i = 1; i < words.length; i++) {
      name.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  /** {@code IdleTimedOut} becomes {@code IDLE_TIMED_OUT}, {@code SPN optional / no validation} SPN_OPTIONAL_… */
  static String constant(String text) {
    var name = text.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
        .replaceAll("[^A-Za-z0-9]+", "_").toUpperCase(Locale.ROOT);
    return Character.isDigit(name.charAt(0)) ? "V" + name : name;
  }

  /** {@code ut:OpcodeMap} becomes {@code OpcodeMap}. */
  static String map(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  /** The name of one element: {@code Locks} becomes {@code Lock}. */
  static String element(String field) {
    return field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
  }

  /** {@code win:NTStatus} becomes {@code NT_STATUS}, {@code UInt32} UINT32. */
  static String outType(String name) {
    return switch (name) {
      case "win:NTStatus" -> "NT_STATUS";
      case "win:ErrorCode" -> "ERROR_CODE";
      case "win:SocketAddress" -> "SOCKET_ADDRESS";
      case "win:HexInt16" -> "HEX_INT16";
      case "win:HexInt32" -> "HEX_INT32";
      case "win:HexInt64" -> "HEX_INT64";
      default -> throw new IllegalArgumentException("out type " + name);
    };
  }

  static String type(String name) {
    return switch (name) {
      case "HexInt32" -> "HEX_INT32";
      case "HexInt64" -> "HEX_INT64";
      case "UnicodeString" -> "UNICODE_STRING";
      case "AnsiString" -> "ANSI_STRING";
      default -> name.toUpperCase(Locale.ROOT);
    };
  }

  static String literal(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }

  static String javadoc(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
        .replace("*/", "*&#47;").replace("{", "&#123;").replace("\\", "&#92;");
  }
}
