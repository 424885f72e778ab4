package org.sumbawa.events.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes the record of one event. */
final class RecordSource {
  private static final List<String> REQUEST = List.of("SessionId", "ProcessId", "TreeId", "MessageId",
      "MasterMessageId", "Command", "CreditsRequested", "Flags");
  private static final List<String> RESPONSE = List.of("SessionId", "ProcessId", "TreeId", "MessageId",
      "MasterMessageId", "Command", "CreditsGranted", "Flags", "Status", "ProcessingHits", "ProcessingCycles",
      "QueueHits", "QueueCycles", "FileSystemFastHits", "FileSystemFastCycles", "FileSystemSlowHits",
      "FileSystemSlowCycles", "TransportFastHits", "TransportFastCycles", "TransportSlowHits",
      "TransportSlowCycles", "SecurityHits", "SecurityCycles");

  private final Catalog catalog;
  private final Catalog.Row row;
  private final int place;
  private final String side;
  private final List<Part> parts = new ArrayList<>();
  private final Set<String> imports = new TreeSet<>();
  private Optional<String> head = Optional.empty();
  private int headSize;

  /** A component with the field it stands for. */
  private record Part(int field, Catalog.Field of, String name, String type) {}

  RecordSource(Catalog catalog, int place, String side) {
    this.catalog = catalog;
    this.place = place;
    this.side = side;
    row = catalog.rows.get(place);
    findHead();
    for (int i = headSize; i < row.fields.size(); i++) {
      var field = row.fields.get(i);
      if (derived(i).isEmpty()) {
        parts.add(new Part(i, field, Names.component(field.name()), javaType(field)));
      }
    }
  }

  String name() {
    return Names.record(catalog, row);
  }

  boolean hasStruct() {
    return row.fields.stream().anyMatch(field -> !field.members().isEmpty());
  }

  String element() {
    return row.fields.stream().filter(field -> !field.members().isEmpty())
        .map(field -> Names.element(field.name())).findFirst().orElseThrow();
  }

  private void findHead() {
    var names = row.fields.stream().map(Catalog.Field::name).toList();
    for (var candidate : List.of(REQUEST, RESPONSE)) {
      if (names.size() >= candidate.size() && names.subList(0, candidate.size()).equals(candidate)) {
        head = Optional.of(candidate == REQUEST ? "RequestHead" : "ResponseHead");
        headSize = candidate.size();
      }
    }
  }

  /** How a field follows from others: a length, a count, or the status that it translates. */
  private Optional<String> derived(int index) {
    var field = row.fields.get(index);
    for (var other : row.fields) {
      var component = Names.component(other.name());
      if (other.count().equals(field.name())) {
        return Optional.of(component + ".size()");
      }
      if (other.length().equals(field.name())) {
        if (other.isAddress()) {
          imports.add("org.sumbawa.events.EventAddress");
          return Optional.of("EventAddress.length(" + component + ")");
        }
        return Optional.of(component + (other.type().equals("Binary") ? ".size()" : ".length()"));
      }
    }
    if (index > 0 && field.name().equals("Translated" + row.fields.get(index - 1).name())) {
      return Optional.of(Names.component(row.fields.get(index - 1).name()));
    }
    return Optional.empty();
  }

  private String javaType(Catalog.Field field) {
    if (field.isList()) {
      imports.add("java.util.List");
      return field.members().isEmpty() ? "List<Integer>" : "List<" + Names.element(field.name()) + ">";
    }
    if (field.isAddress()) {
      imports.add("java.net.InetSocketAddress");
      return "InetSocketAddress";
    }
    return switch (field.type()) {
      case "UInt8", "UInt16", "UInt32", "Int32", "HexInt32" -> "int";
      case "UInt64", "Int64", "HexInt64", "Pointer" -> "long";
      case "Boolean" -> "boolean";
      case "UnicodeString", "AnsiString" -> "String";
      case "GUID" -> {
        imports.add("org.sumbawa.wire.dtyp.Guid");
        yield "Guid";
      }
      case "Binary" -> {
        imports.add("org.sumbawa.wire.codec.Bytes");
        yield "Bytes";
      }
      default -> throw new IllegalArgumentException("type " + field.type());
    };
  }

  String source() {
    imports.add("javax.annotation.processing.Generated");
    imports.add("org.sumbawa.events.Event");
    imports.add("org.sumbawa.events.EventType");
    if (!row.fields.isEmpty()) {
      imports.add("org.sumbawa.events.FieldValues");
    }
    if (hasStruct()) {
      imports.add("org.sumbawa.events.Struct");
    }
    var body = new StringBuilder();
    declaration(body);
    compact(body);
    typeMethod(body);
    valueMethod(body);
    fromMethod(body);
    structs(body);
    body.append("}\n");
    var text = new StringBuilder("package org.sumbawa.events." + side + ";\n\n");
    imports.forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append('\n').append(body).toString();
  }

  private void declaration(StringBuilder out) {
    out.append("/**\n * Event ").append(row.id).append(", version ").append(row.version).append(", ")
        .append(row.task).append(": ").append(Names.javadoc(row.text.getFirst())).append(".\n *\n * <p>")
        .append(Names.javadoc(row.when)).append("\n");
    boolean first = true;
    for (var part : parts) {
      if (!part.of().map().isEmpty()) {
        out.append(first ? " *\n" : "").append(" * @param ").append(part.name()).append(" one of {@link ")
            .append(Names.map(part.of().map())).append("}\n");
        first = false;
      }
    }
    out.append(" */\n@Generated(\"").append(Generate.class.getName()).append("\")\npublic record ").append(name())
        .append("(");
    var list = new ArrayList<String>();
    head.ifPresent(type -> list.add(type + " head"));
    parts.forEach(part -> list.add(part.type() + " " + part.name()));
    out.append(String.join(", ", list)).append(") implements Event {\n");
    out.append("  /** The row of the catalog. */\n  public static final EventType TYPE = ").append(catalogClass())
        .append(".TYPES.get(").append(place).append(");\n\n");
  }

  String catalogClass() {
    return Character.toUpperCase(side.charAt(0)) + side.substring(1) + "Catalog";
  }

  private void compact(StringBuilder out) {
    var lists = parts.stream().filter(part -> part.of().isList()).toList();
    if (lists.isEmpty()) {
      return;
    }
    out.append("  /** Keeps its own lists. */\n  public ").append(name()).append(" {\n");
    lists.forEach(part -> out.append("    ").append(part.name()).append(" = List.copyOf(").append(part.name())
        .append(");\n"));
    out.append("  }\n\n");
  }

  private void typeMethod(StringBuilder out) {
    out.append("  @Override\n  public EventType type() {\n    return TYPE;\n  }\n\n");
  }

  private void valueMethod(StringBuilder out) {
    out.append("  @Override\n  public Object value(int field) {\n");
    if (row.fields.isEmpty()) {
      out.append("    throw new IndexOutOfBoundsException(field);\n  }\n");
      return;
    }
    head.ifPresent(type -> out.append("    if (field < ").append(type).append(
        ".FIELDS) {\n      return head.value(field);\n    }\n"));
    out.append("    return switch (field) {\n");
    for (int i = headSize; i < row.fields.size(); i++) {
      int index = i;
      var value = derived(i).orElseGet(() -> parts.stream().filter(part -> part.field() == index)
          .map(Part::name).findFirst().orElseThrow());
      out.append("      case ").append(i).append(" -> ").append(value).append(";\n");
    }
    out.append("      default -> throw new IndexOutOfBoundsException(field);\n    };\n  }\n\n");
  }

  private void fromMethod(StringBuilder out) {
    if (row.fields.isEmpty()) {
      return;
    }
    out.append("  static ").append(name()).append(" from(FieldValues v) {\n    return new ").append(name())
        .append("(");
    var list = new ArrayList<String>();
    head.ifPresent(type -> list.add(type + ".from(v)"));
    for (var part : parts) {
      list.add("v." + getter(part.type(), part.field(), part.of()));
    }
    out.append(String.join(", ", list)).append(");\n  }\n");
  }

  private static String getter(String type, int field, Catalog.Field of) {
    return switch (type) {
      case "int" -> "int32(" + field + ")";
      case "long" -> "int64(" + field + ")";
      case "boolean" -> "flag(" + field + ")";
      case "String" -> "text(" + field + ")";
      case "Guid" -> "guid(" + field + ")";
      case "InetSocketAddress" -> "address(" + field + ")";
      case "Bytes" -> "bytes(" + field + ")";
      default -> "list(" + field + ", "
          + (of.members().isEmpty() ? "Integer" : Names.element(of.name())) + ".class)";
    };
  }

  private void structs(StringBuilder out) {
    for (var field : row.fields) {
      if (!field.members().isEmpty()) {
        struct(out, field);
      }
    }
  }

  private void struct(StringBuilder out, Catalog.Field field) {
    var element = Names.element(field.name());
    var list = new ArrayList<String>();
    var from = new ArrayList<String>();
    var cases = new StringBuilder();
    for (int i = 0; i < field.members().size(); i++) {
      var member = field.members().get(i);
      var type = javaType(member);
      list.add(type + " " + Names.component(member.name()));
      from.add("v." + getter(type, i, member));
      cases.append("        case ").append(i).append(" -> ").append(Names.component(member.name())).append(";\n");
    }
    out.append("\n  /** One of the ").append(field.name()).append(". */\n  public record ").append(element)
        .append("(").append(String.join(", ", list)).append(") implements Struct {\n    static ").append(element)
        .append(" from(FieldValues v) {\n      return new ").append(element).append("(")
        .append(String.join(", ", from)).append(
            ");\n    }\n\n    @Override\n    public Object value(int member) {\n      return switch (member) {\n")
        .append(cases).append(
            "        default -> throw new IndexOutOfBoundsException(member);\n      };\n    }\n  }\n");
  }
}
