package org.sumbawa.events.generator;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the class that holds the rows of one provider, and one class of constants for each map in use. */
final class CatalogSource {
  private final Catalog catalog;
  private final String side;
  private final int firstIndex;

  CatalogSource(Catalog catalog, String side, int firstIndex) {
    this.catalog = catalog;
    this.side = side;
    this.firstIndex = firstIndex;
  }

  String source(List<RecordSource> records) {
    var name = records.getFirst().catalogClass();
    var out = new StringBuilder("package org.sumbawa.events.").append(side).append(";\n\n");
    for (var type : List.of("java.util.List", "javax.annotation.processing.Generated", "org.sumbawa.events.Channel",
        "org.sumbawa.events.Event", "org.sumbawa.events.EventType", "org.sumbawa.events.Field",
        "org.sumbawa.events.FieldType", "org.sumbawa.events.FieldValues", "org.sumbawa.events.Keyword",
        "org.sumbawa.events.Level", "org.sumbawa.events.Opcode", "org.sumbawa.events.OutType",
        "org.sumbawa.events.Provider", "org.sumbawa.events.Show", "org.sumbawa.events.Struct",
        "org.sumbawa.events.ValueMap", "org.sumbawa.events.Words")) {
      out.append("import ").append(type).append(";\n");
    }
    out.append("\n/** The rows of the ").append(side).append("'s catalog. */\n@Generated(\"")
        .append(Generate.class.getName()).append("\")\npublic final class ").append(name).append(" {\n");
    channels(out);
    keywords(out);
    maps(out);
    out.append("  /** The levels in use, gravest first. */\n  public static final List<Level> LEVELS = List.of(")
        .append(String.join(", ", catalog.levels.stream().map(CatalogSource::level).toList()))
        .append(");\n\n");
    types(out);
    out.append("\n  private ").append(name).append("() {}\n\n");
    eventMethod(out, records);
    structMethod(out, records);
    for (int i = 0; i < catalog.rows.size(); i++) {
      row(out, i);
    }
    return out.append("}\n").toString();
  }

  private void channels(StringBuilder out) {
    var names = catalog.channels.stream().map(c -> "CHANNEL_" + Names.constant(c.shortName())).toList();
    for (int i = 0; i < names.size(); i++) {
      var channel = catalog.channels.get(i);
      out.append("  private static final Channel ").append(names.get(i)).append(" = new Channel(")
          .append(Names.literal(channel.name())).append(", ").append(Names.literal(channel.path())).append(", ")
          .append(channel.value()).append(", ").append(channel.bit()).append(");\n");
    }
    out.append("\n  /** The channels. */\n  public static final List<Channel> CHANNELS = List.of(")
        .append(String.join(", ", names)).append(");\n\n");
  }

  private void keywords(StringBuilder out) {
    var names = catalog.keywords.stream().map(k -> keyword(k.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      var keyword = catalog.keywords.get(i);
      out.append("  /** Events of ").append(keyword.label()).append(". */\n  public static final Keyword ")
          .append(names.get(i)).append(" = new Keyword(").append(Names.literal(keyword.name())).append(", ")
          .append(Names.literal(keyword.label())).append(", ").append(keyword.mask()).append("L);\n\n");
    }
    out.append("  /** The keywords. */\n  public static final List<Keyword> KEYWORDS = List.of(")
        .append(String.join(", ", names)).append(");\n\n");
  }

  private void maps(StringBuilder out) {
    var names = catalog.maps.stream().map(m -> map(m.name())).toList();
    for (int i = 0; i < names.size(); i++) {
      var map = catalog.maps.get(i);
      out.append("  private static final ValueMap ").append(names.get(i)).append(" = new ValueMap(")
          .append(Names.literal(map.name())).append(", List.of(\n      ")
          .append(String.join(",\n      ", map.entries().stream().map(e -> "new ValueMap.Entry(" + e.value() + ", "
              + Names.literal(e.name()) + ", " + e.ours() + ")").toList()))
          .append("));\n");
    }
    out.append("\n  /** The names for values. */\n  public static final List<ValueMap> MAPS = List.of(")
        .append(String.join(", ", names)).append(");\n\n");
  }

  private void types(StringBuilder out) {
    out.append("  /** The rows, in the order of the catalog. */\n  public static final List<EventType> TYPES = List.of(\n")
        .append(String.join(",\n", catalog.rows.stream().map(r -> "      " + method(r) + "()").toList()))
        .append(");\n");
  }

  private void eventMethod(StringBuilder out, List<RecordSource> records) {
    out.append("  /** Makes an event of a row of this catalog. */\n")
        .append("  public static Event event(EventType type, FieldValues values) {\n")
        .append("    return switch (type.index()").append(firstIndex == 0 ? "" : " - " + firstIndex).append(") {\n");
    for (int i = 0; i < records.size(); i++) {
      out.append("      case ").append(i).append(" -> ")
          .append(catalog.rows.get(i).fields.isEmpty() ? "new " + records.get(i).name() + "()"
              : records.get(i).name() + ".from(values)")
          .append(";\n");
    }
    out.append("      default -> throw new IllegalArgumentException(type.toString());\n    };\n  }\n\n");
  }

  private void structMethod(StringBuilder out, List<RecordSource> records) {
    out.append("  /** Makes one element of a row's list of structures. */\n")
        .append("  public static Struct struct(EventType type, FieldValues members) {\n")
        .append("    return switch (type.index()").append(firstIndex == 0 ? "" : " - " + firstIndex).append(") {\n");
    for (int i = 0; i < records.size(); i++) {
      if (records.get(i).hasStruct()) {
        out.append("      case ").append(i).append(" -> ").append(records.get(i).name()).append('.')
            .append(records.get(i).element()).append(".from(members);\n");
      }
    }
    out.append("      default -> throw new IllegalArgumentException(type.toString());\n    };\n  }\n");
  }

  private void row(StringBuilder out, int place) {
    var row = catalog.rows.get(place);
    out.append("\n  private static EventType ").append(method(row)).append("() {\n    return new EventType(")
        .append(firstIndex + place).append(", Provider.").append(side.toUpperCase(Locale.ROOT)).append(", ")
        .append(row.id).append(", ").append(row.version).append(", ").append(Names.literal(row.task)).append(", ")
        .append(Names.literal(Names.uniqueName(catalog, row))).append(",\n        Opcode.")
        .append(row.opcode.substring(4).toUpperCase(Locale.ROOT)).append(", ").append(level(row.level)).append(", CHANNEL_")
        .append(Names.constant(row.channel)).append(", List.of(")
        .append(String.join(", ", row.keywords.stream().map(CatalogSource::keyword).toList()))
        .append("),\n        List.of(")
        .append(String.join(",", row.fields.stream().map(f -> "\n            " + field(f)).toList()))
        .append("),\n        new Words(").append(Names.literal(String.join("\n", row.text))).append(",\n            ")
        .append(Names.literal(row.next)).append(",\n            ").append(Names.literal(row.when))
        .append("));\n  }\n");
  }

  private static String field(Catalog.Field field) {
    var out = new StringBuilder("Field.of(").append(Names.literal(field.name())).append(", FieldType.")
        .append(Names.type(field.type())).append(")");
    if (!field.outType().isEmpty()) {
      out.append(".out(OutType.").append(Names.outType(field.outType())).append(")");
    }
    if (!field.length().isEmpty()) {
      out.append(".lengthIn(").append(Names.literal(field.length())).append(")");
    }
    if (!field.count().isEmpty()) {
      out.append(".countIn(").append(Names.literal(field.count())).append(")");
    }
    if (!field.map().isEmpty()) {
      out.append(".map(").append(map(field.map())).append(")");
    }
    switch (field.show()) {
      case "" -> {}
      case "hex" -> out.append(".show(Show.HEX)");
      case "filetime" -> out.append(".show(Show.FILE_TIME)");
      case "ntstatus" -> out.append(".show(Show.NT_STATUS)");
      case "sddl" -> out.append(".show(Show.SDDL)");
      default -> out.append(".shownBy(").append(map(field.show())).append(")");
    }
    if (!field.members().isEmpty()) {
      out.append(".members(")
          .append(String.join(", ", field.members().stream().map(CatalogSource::field).toList())).append(")");
    }
    return out.toString();
  }

  private static String method(Catalog.Row row) {
    return "event" + row.id + "v" + row.version;
  }

  private static String keyword(String name) {
    return "KEYWORD_" + Names.constant(name.substring(name.indexOf(':') + 1));
  }

  private static String map(String name) {
    return "MAP_" + Names.constant(Names.map(name));
  }

  private static String level(String name) {
    return "Level." + name.substring(4).toUpperCase(Locale.ROOT);
  }

  /** The constants of a map, for whoever raises an event with such a field. */
  String constants(Catalog.ValueMap map) {
    var name = Names.map(map.name());
    var out = new StringBuilder("package org.sumbawa.events.").append(side)
        .append(";\n\nimport javax.annotation.processing.Generated;\n\n/** The values of fields that the map ")
        .append(name).append(" names. */\n@Generated(\"").append(Generate.class.getName())
        .append("\")\npublic final class ").append(name).append(" {\n");
    for (var entry : map.entries()) {
      out.append("  /** ").append(Names.javadoc(entry.name())).append(". */\n  public static final int ")
          .append(Names.constant(entry.name())).append(" = ").append(entry.value()).append(";\n\n");
    }
    return out.append("  private ").append(name).append("() {}\n}\n").toString();
  }

  /** The maps that fields of this catalog's rows have. */
  List<Catalog.ValueMap> mapsInUse() {
    Set<String> used = new java.util.HashSet<>();
    for (var row : catalog.rows) {
      for (var field : row.fields) {
        used.add(field.map());
        field.members().forEach(member -> used.add(member.map()));
      }
    }
    return catalog.maps.stream().filter(map -> used.contains(map.name())).toList();
  }
}
