package org.sumbawa.events.sink;

import java.net.InetSocketAddress;
import java.util.List;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Struct;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.json.JsonText;
import org.sumbawa.events.render.EventRenderer;
import org.sumbawa.events.render.RawText;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/**
 * An event as a JSON object in one line. Numbers are numbers, however large; those that the catalog writes in
 * hexadecimal are strings, and so are bytes, addresses and GUIDs.
 */
final class JsonLine {
  private JsonLine() {}

  static String of(Raised raised) {
    var type = raised.type();
    var out = new JsonText();
    out.beginObject();
    out.name("time").text(raised.time().toString());
    out.name("sequence").bare(Long.toString(raised.sequence()));
    out.name("provider").text(type.provider().fullName());
    out.name("id").bare(Integer.toString(type.id()));
    out.name("version").bare(Integer.toString(type.version()));
    out.name("task").text(type.task());
    out.name("level").text(type.level().label());
    out.name("opcode").text(type.opcode().label());
    out.name("channel").text(type.channel().path());
    out.name("keywords").beginList();
    EventCatalog.keywords(type.provider(), raised.keywords()).forEach(keyword -> out.text(keyword.name()));
    out.endList();
    out.name("process").bare(Long.toString(raised.processId()));
    out.name("thread").bare(Long.toString(raised.threadId()));
    guid(out, "activity", raised.activity().id());
    guid(out, "related", raised.activity().related());
    out.name("message").text(EventRenderer.brief(raised.event()));
    out.name("data").beginObject();
    data(out, type, raised);
    out.endObject();
    out.endObject();
    return out.toString();
  }

  private static void guid(JsonText out, String name, Guid guid) {
    if (!guid.equals(Guid.NONE)) {
      out.name(name).text(guid.toString());
    }
  }

  private static void data(JsonText out, EventType type, Raised raised) {
    for (int i = 0; i < type.fields().size(); i++) {
      var field = type.fields().get(i);
      value(out.name(field.name()), field, raised.event().value(i));
    }
  }

  private static void value(JsonText out, Field field, Object value) {
    switch (value) {
      case List<?> list -> {
        out.beginList();
        list.forEach(element -> value(out, field, element));
        out.endList();
      }
      case Struct struct -> {
        out.beginObject();
        for (int i = 0; i < field.members().size(); i++) {
          var member = field.members().get(i);
          value(out.name(member.name()), member, struct.value(i));
        }
        out.endObject();
      }
      case Integer number -> number(out, field, RawText.number(field, number));
      case Long number -> number(out, field, RawText.number(field, number));
      case Boolean flag -> out.bare(flag.toString());
      case Bytes bytes -> out.text(RawText.bytes(bytes));
      case InetSocketAddress address -> out.text(EventAddress.text(address));
      default -> out.text(value.toString());
    }
  }

  private static void number(JsonText out, Field field, String text) {
    if (field.type().isHex()) {
      out.text(text);
    } else {
      out.bare(text);
    }
  }
}
