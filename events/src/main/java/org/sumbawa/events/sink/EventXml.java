package org.sumbawa.events.sink;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Struct;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.render.EventRenderer;
import org.sumbawa.events.render.RawText;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/**
 * An event as an element of the schema of Windows events: System, EventData with the bare values, RenderingInfo
 * with the words, as a forwarder hands it on. Numbers, GUIDs and the bytes of addresses look as they do there.
 */
final class EventXml {
  private static final String NAMESPACE = "http://schemas.microsoft.com/win/2004/08/events/event";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);

  private EventXml() {}

  static String of(Raised raised, String computer) {
    var out = new XmlText();
    out.open("Event", "xmlns", NAMESPACE);
    system(out, raised, computer);
    data(out, raised);
    renderingInfo(out, raised);
    out.close("Event");
    return out.toString();
  }

  private static void system(XmlText out, Raised raised, String computer) {
    var type = raised.type();
    out.open("System");
    out.empty("Provider", "Name", type.provider().fullName(), "Guid", guid(type.provider().guid()));
    out.element("EventID", Integer.toString(type.id()));
    out.element("Version", Integer.toString(type.version()));
    out.element("Level", Integer.toString(type.level().value()));
    out.element("Task", "0"); // the catalog names tasks and does not number them
    out.element("Opcode", Integer.toString(type.opcode().value()));
    out.element("Keywords", "0x" + Long.toHexString(type.channel().mask() | raised.keywords()));
    out.empty("TimeCreated", "SystemTime", time(raised.time()));
    out.element("EventRecordID", Long.toString(raised.sequence()));
    correlation(out, raised);
    out.empty("Execution", "ProcessID", Long.toString(raised.processId()), "ThreadID",
        Long.toString(raised.threadId()));
    out.element("Channel", type.channel().path());
    out.element("Computer", computer);
    out.empty("Security");
    out.close("System");
  }

  private static String time(Instant time) {
    return TIME.format(time);
  }

  private static void correlation(XmlText out, Raised raised) {
    var activity = raised.activity();
    if (activity.id().equals(Guid.NONE)) {
      out.empty("Correlation");
    } else if (activity.related().equals(Guid.NONE)) {
      out.empty("Correlation", "ActivityID", guid(activity.id()));
    } else {
      out.empty("Correlation", "ActivityID", guid(activity.id()), "RelatedActivityID",
          guid(activity.related()));
    }
  }

  private static String guid(Guid guid) {
    return "{" + guid + "}";
  }

  private static void data(XmlText out, Raised raised) {
    EventType type = raised.type();
    out.open("EventData");
    for (int i = 0; i < type.fields().size(); i++) {
      var field = type.fields().get(i);
      if (raised.event().value(i) instanceof List<?> list) {
        list.forEach(element -> element(out, field, element));
      } else {
        element(out, field, raised.event().value(i));
      }
    }
    out.close("EventData");
  }

  private static void element(XmlText out, Field field, Object value) {
    if (value instanceof Struct struct) {
      out.open("ComplexData", "Name", field.name());
      for (int i = 0; i < field.members().size(); i++) {
        element(out, field.members().get(i), struct.value(i));
      }
      out.close("ComplexData");
    } else {
      out.element("Data", text(field, value), "Name", field.name());
    }
  }

  private static String text(Field field, Object value) {
    return switch (value) {
      case Integer number -> RawText.number(field, number);
      case Long number -> RawText.number(field, number);
      case Guid guid -> guid(guid);
      case InetSocketAddress address -> RawText.bytes(EventAddress.bytes(address)).toUpperCase(Locale.ROOT);
      case Bytes bytes -> RawText.bytes(bytes).toUpperCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  private static void renderingInfo(XmlText out, Raised raised) {
    var type = raised.type();
    out.open("RenderingInfo", "Culture", "en-US");
    out.element("Message", EventRenderer.message(raised.event()));
    out.element("Level", type.level().label());
    out.element("Task", type.task());
    out.element("Opcode", type.opcode().label());
    out.element("Channel", type.channel().path());
    out.element("Provider", type.provider().fullName());
    out.open("Keywords");
    EventCatalog.keywords(type.provider(), raised.keywords())
        .forEach(keyword -> out.element("Keyword", keyword.label()));
    out.close("Keywords");
    out.close("RenderingInfo");
  }
}
