package org.sumbawa.events.catalog;

import java.util.List;
import java.util.stream.Collectors;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.Keyword;

/** A row of the catalog in words: what it is, when it is raised, what to do about it, what its fields hold. */
public final class Explanation {
  private Explanation() {}

  /** All rows of an id; empty where there is none. */
  public static String of(int id) {
    return EventCatalog.find(id).stream().map(Explanation::of).collect(Collectors.joining("\n"));
  }

  /** One row. */
  public static String of(EventType type) {
    var out = new StringBuilder();
    out.append("Event ").append(type.id()).append(", version ").append(type.version()).append(": ")
        .append(type.task()).append('\n');
    line(out, "Provider", type.provider().fullName());
    line(out, "Channel", type.channel().path());
    line(out, "Level", type.level().label());
    line(out, "Keywords",
        type.keywords().isEmpty()
            ? "none"
            : type.keywords().stream().map(Keyword::label).collect(Collectors.joining(", ")));
    line(out, "Raised when", type.words().when());
    out.append("  Message:\n").append(type.words().text().indent(4));
    if (!type.words().guidance().isEmpty()) {
      line(out, "What to do", type.words().guidance());
    }
    fields(out, type.fields());
    return out.toString();
  }

  private static void line(StringBuilder out, String label, String text) {
    out.append("  ").append(label).append(": ").append(text).append('\n');
  }

  private static void fields(StringBuilder out, List<Field> fields) {
    out.append(fields.isEmpty() ? "  Fields: none\n" : "  Fields:\n");
    for (var field : fields) {
      out.append("    ").append(field.name()).append(" (").append(kind(field)).append(")\n");
      for (var member : field.members()) {
        out.append("      ").append(member.name()).append(" (").append(kind(member)).append(")\n");
      }
      for (var entry : field.names().entries()) {
        out.append("      ").append(Integer.toUnsignedString(entry.value())).append(" = ")
            .append(entry.name()).append('\n');
      }
    }
  }

  private static String kind(Field field) {
    var kind = field.isAddress() ? "socket address" : field.type().manifestName();
    if (!field.outType().manifestName().isEmpty() && !field.isAddress()) {
      kind += ", " + field.outType().manifestName();
    }
    if (field.isList()) {
      kind += ", as many as " + field.count() + " says";
    }
    return field.length().isEmpty() ? kind : kind + ", length in " + field.length();
  }
}
