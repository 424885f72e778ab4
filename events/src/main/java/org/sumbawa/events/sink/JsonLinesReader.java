package org.sumbawa.events.sink;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.events.Activity;
import org.sumbawa.events.EventAddress;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Field;
import org.sumbawa.events.FieldValues;
import org.sumbawa.events.Raised;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.json.JsonParser;
import org.sumbawa.events.json.JsonValue;
import org.sumbawa.events.render.RawText;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.Guid;

/** Reads the events that {@link JsonLinesSink} wrote. A line that is no event does not keep the rest from being read. */
public final class JsonLinesReader {

  /** Takes what is read, line by line. */
  public interface Taker {

    /** Takes an event. */
    void event(Raised raised);

    /** Takes a line, counted from 1, that is no event, and why: cut off by a crash, or not of this program. */
    void unreadable(long line, String why);
  }

  private JsonLinesReader() {}

  /** Reads a file to its end. */
  public static void read(Path file, Taker taker) throws IOException {
    try (var in = Files.newInputStream(file)) {
      read(in, taker);
    }
  }

  /** Reads to the end, whatever the bytes: a crash may have cut a line within a character. */
  public static void read(InputStream in, Taker taker) throws IOException {
    read(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), taker);
  }

  /** Reads to the end. */
  public static void read(BufferedReader in, Taker taker) throws IOException {
    long number = 0;
    for (var line = in.readLine(); line != null; line = in.readLine()) {
      number++;
      if (!line.isBlank()) {
        take(line, number, taker);
      }
    }
  }

  private static void take(String line, long number, Taker taker) {
    Raised raised;
    try {
      raised = parse(line);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      taker.unreadable(number, String.valueOf(e.getMessage()));
      return;
    }
    taker.event(raised);
  }

  /** Reads one line; throws IllegalArgumentException or DateTimeParseException where it is no event. */
  static Raised parse(String line) {
    if (!(JsonParser.parse(line) instanceof JsonValue.Members object)) {
      throw new IllegalArgumentException("not an object");
    }
    var provider = EventCatalog.provider(object.get("provider").plain())
        .orElseThrow(() -> new IllegalArgumentException("unknown provider"));
    int id = Integer.parseInt(object.get("id").plain());
    int version = Integer.parseInt(object.get("version").plain());
    var type = EventCatalog.find(provider, id, version)
        .orElseThrow(() -> new IllegalArgumentException("no event " + id + " of version " + version));
    if (!(object.get("data") instanceof JsonValue.Members data)) {
      throw new IllegalArgumentException("data is no object");
    }
    var event = EventCatalog.event(type, values(type, type.fields(), data));
    return new Raised(Long.parseLong(object.get("sequence").plain()),
        Instant.parse(object.get("time").plain()), Long.parseLong(object.get("process").plain()),
        Long.parseLong(object.get("thread").plain()),
        new Activity(guid(object, "activity"), guid(object, "related")), keywords(type, object), event);
  }

  private static Guid guid(JsonValue.Members object, String name) {
    return object.members().containsKey(name) ? Guid.parse(object.get(name).plain()) : Guid.NONE;
  }

  private static long keywords(EventType type, JsonValue.Members object) {
    if (!(object.get("keywords") instanceof JsonValue.Items names)) {
      throw new IllegalArgumentException("keywords is no list");
    }
    long mask = 0;
    for (var name : names.items()) {
      mask |= EventCatalog.keywords(type.provider()).stream()
          .filter(keyword -> keyword.name().equals(name.plain())).findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no keyword " + name.plain())).mask();
    }
    return mask;
  }

  private static FieldValues values(EventType type, List<Field> fields, JsonValue.Members data) {
    var values = new ArrayList<Object>();
    for (var field : fields) {
      values.add(value(type, field, data.get(field.name())));
    }
    return new FieldValues(values);
  }

  private static Object value(EventType type, Field field, JsonValue json) {
    if (!field.isList()) {
      return one(field, json.plain());
    }
    if (!(json instanceof JsonValue.Items list)) {
      throw new IllegalArgumentException(field.name() + " is no list");
    }
    var values = new ArrayList<Object>();
    for (var item : list.items()) {
      values.add(item instanceof JsonValue.Members members
          ? EventCatalog.struct(type, values(type, field.members(), members))
          : one(field, item.plain()));
    }
    return values;
  }

  private static Object one(Field field, String text) {
    return switch (field.type()) {
      case UINT8, UINT16, UINT32, INT32, HEX_INT32 -> RawText.parseInt(field, text);
      case UINT64, INT64, HEX_INT64, POINTER -> RawText.parseLong(field, text);
      case BOOLEAN -> flag(field, text);
      case GUID -> Guid.parse(text);
      case UNICODE_STRING, ANSI_STRING -> text;
      case BINARY -> field.isAddress() ? address(text) : Bytes.hex(text);
      case STRUCT -> throw new IllegalArgumentException(field.name() + " is no object");
    };
  }

  private static InetSocketAddress address(String text) {
    return EventAddress.parse(text);
  }

  private static boolean flag(Field field, String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(field.name() + " is neither true nor false");
    };
  }
}
