package org.sumbawa.events.render;

import java.util.List;
import java.util.stream.Collectors;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Raised;
import org.sumbawa.wire.dtyp.Guid;

/** Events as people read them. */
public final class EventRenderer {
  private EventRenderer() {}

  /** The first line of the message, its fields filled in. */
  public static String headline(Event event) {
    return fill(event.type().words().headline(), event);
  }

  /** The whole message, its fields filled in, with the guidance as its last paragraph. */
  public static String message(Event event) {
    var words = event.type().words();
    var text = fill(words.text(), event);
    return words.guidance().isEmpty() ? text : text + "\n\n" + words.guidance();
  }

  /** Time, level, id, channel and message in one line. */
  public static String line(Raised raised) {
    var type = raised.type();
    return raised.time() + " " + type.level().label() + " " + type.id() + " " + type.provider().shortName()
        + "/" + type.channel().shortName() + ": " + brief(raised.event());
  }

  /** The message in one line, without the guidance. */
  public static String brief(Event event) {
    var lines = fill(event.type().words().text(), event).lines().filter(line -> !line.isBlank()).toList();
    return lines.size() == 1
        ? lines.getFirst()
        : lines.getFirst() + " (" + String.join(", ", lines.subList(1, lines.size())) + ")";
  }

  /** Everything that is known of an event, in many lines: circumstances, message, guidance, all fields. */
  public static String text(Raised raised) {
    var type = raised.type();
    var out = new StringBuilder();
    out.append(line(raised, type)).append('\n').append(message(raised.event()).indent(2));
    if (!type.fields().isEmpty()) {
      out.append("  Fields:\n");
    }
    for (int i = 0; i < type.fields().size(); i++) {
      var field = type.fields().get(i);
      out.append("    ").append(field.name()).append(" = ")
          .append(FieldText.of(field, raised.event().value(i))).append('\n');
    }
    return out.toString();
  }

  private static String line(Raised raised, EventType type) {
    var parts = List.of(raised.time().toString(), type.level().label(), type.id() + " " + type.task(),
        type.channel().path(), "sequence " + raised.sequence(), "thread " + raised.threadId(),
        raised.activity().id().equals(Guid.NONE) ? "" : "activity " + raised.activity().id());
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("  "));
  }

  private static String fill(String template, Event event) {
    var type = event.type();
    var out = new StringBuilder(template.length() + 64);
    int at = 0;
    int open;
    while ((open = template.indexOf('{', at)) >= 0) {
      int close = template.indexOf('}', open);
      int field = type.indexOf(template.substring(open + 1, close));
      out.append(template, at, open).append(FieldText.of(type.fields().get(field), event.value(field)));
      at = close + 1;
    }
    return out.append(template, at, template.length()).toString();
  }
}
