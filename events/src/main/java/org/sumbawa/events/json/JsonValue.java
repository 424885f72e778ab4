package org.sumbawa.events.json;

import java.util.List;
import java.util.Map;

/** A value that {@link JsonParser} read. RFC 8259. */
public sealed interface JsonValue {

  /** Text. */
  record Text(String value) implements JsonValue {}

  /** A number, true, false or null, as it stands. */
  record Bare(String value) implements JsonValue {}

  /** A list. */
  record Items(List<JsonValue> items) implements JsonValue {}

  /** An object. */
  record Members(Map<String, JsonValue> members) implements JsonValue {

    /** A member that must be there. */
    public JsonValue get(String name) {
      var value = members.get(name);
      if (value == null) {
        throw new IllegalArgumentException("no " + name);
      }
      return value;
    }
  }

  /** The text of a string, number or truth value. */
  default String plain() {
    return switch (this) {
      case Text text -> text.value();
      case Bare bare -> bare.value();
      case Items items -> throw new IllegalArgumentException("a list where one value belongs");
      case Members members -> throw new IllegalArgumentException("an object where one value belongs");
    };
  }

  /** The value written again, without blanks. */
  default String text() {
    var out = new JsonText();
    write(out);
    return out.toString();
  }

  private void write(JsonText out) {
    switch (this) {
      case Text text -> out.text(text.value());
      case Bare bare -> out.bare(bare.value());
      case Items list -> {
        out.beginList();
        list.items().forEach(item -> item.write(out));
        out.endList();
      }
      case Members object -> {
        out.beginObject();
        object.members().forEach((name, value) -> value.write(out.name(name)));
        out.endObject();
      }
    }
  }
}
