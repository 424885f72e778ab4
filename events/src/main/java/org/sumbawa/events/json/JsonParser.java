package org.sumbawa.events.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one JSON text, and throws IllegalArgumentException where it is none. RFC 8259. */
public final class JsonParser {
  private static final int MAX_DEPTH = 16;
  private static final Pattern BARE =
      Pattern.compile("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private JsonParser(String text) {
    this.text = text;
  }

  /** The value of a text. */
  public static JsonValue parse(String text) {
    var parser = new JsonParser(text);
    var value = parser.value(0);
    parser.blanks();
    if (parser.at < text.length()) {
      throw parser.wrong("more after the end");
    }
    return value;
  }

  private JsonValue value(int depth) {
    if (depth > MAX_DEPTH) {
      throw wrong("nested too deeply");
    }
    blanks();
    return switch (peek()) {
      case '{' -> members(depth);
      case '[' -> items(depth);
      case '"' -> new JsonValue.Text(string());
      default -> bare();
    };
  }

  private JsonValue members(int depth) {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    at++;
    blanks();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
        blanks();
      }
      var name = string();
      blanks();
      expect(':');
      if (members.put(name, value(depth + 1)) != null) {
        throw wrong("twice " + name);
      }
      blanks();
    }
    at++;
    return new JsonValue.Members(members);
  }

  private JsonValue items(int depth) {
    List<JsonValue> items = new ArrayList<>();
    at++;
    blanks();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(',');
      }
      items.add(value(depth + 1));
      blanks();
    }
    at++;
    return new JsonValue.Items(items);
  }

  private JsonValue bare() {
    int start = at;
    while (at < text.length()
        && ("+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at)))) {
      at++;
    }
    var value = text.substring(start, at);
    if (!BARE.matcher(value).matches()) {
      throw wrong("not a value");
    }
    return new JsonValue.Bare(value);
  }

  private String string() {
    expect('"');
    var out = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c < ' ') {
        throw wrong("a control character");
      }
      out.append(c == '\\' ? escaped() : c);
    }
    at++;
    return out.toString();
  }

  private char escaped() {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> unicode();
      default -> throw wrong("an unknown escape");
    };
  }

  private char unicode() {
    if (text.length() - at < 4) {
      throw wrong("an escape cut off");
    }
    int code = 0;
    for (int i = 0; i < 4; i++) {
      int digit = Character.digit(text.charAt(at++), 16);
      if (digit < 0) {
        throw wrong("an unknown escape");
      }
      code = code << 4 | digit;
    }
    return (char) code;
  }

  private void blanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw wrong("cut off");
    }
    return text.charAt(at);
  }

  private void expect(char c) {
    if (peek() != c) {
      throw wrong("no " + c);
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(what + " at character " + (at + 1));
  }
}
