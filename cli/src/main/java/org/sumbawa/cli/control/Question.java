package org.sumbawa.cli.control;

import java.util.Locale;
import org.sumbawa.events.json.JsonParser;
import org.sumbawa.events.json.JsonText;
import org.sumbawa.events.json.JsonValue;

/**
 * What is asked of a running server: a line such as {@code {"version":1,"ask":"close","id":"12"}}.
 *
 * @param kind what
 * @param id of what; empty where it does not matter
 */
public record Question(Kind kind, String id) {
  /** The version of the language that is spoken here. */
  static final int VERSION = 1;
  /** No question is longer, in bytes. */
  static final int LONGEST = 4096;

  /** What may be asked. */
  public enum Kind {
    /** Which server this is. */
    SERVER,
    /** What is open. */
    OPENS,
    /** Who has come in. */
    SESSIONS,
    /** To end one of those. */
    CLOSE
  }

  /** A question about everything. */
  public static Question of(Kind kind) {
    return new Question(kind, "");
  }

  /** Reads one; throws IllegalArgumentException where it is none. */
  static Question parse(String line) {
    if (!(JsonParser.parse(line) instanceof JsonValue.Members members)) {
      throw new IllegalArgumentException("no object");
    }
    checkVersion(members);
    var word = members.get("ask").plain();
    for (var kind : Kind.values()) {
      if (word.equals(word(kind))) {
        return new Question(kind, kind == Kind.CLOSE ? members.get("id").plain() : "");
      }
    }
    throw new IllegalArgumentException("nobody can ask that here");
  }

  /** Throws IllegalArgumentException if this is another language than ours. */
  static void checkVersion(JsonValue.Members members) {
    var version = members.get("version").plain();
    if (!version.equals(Integer.toString(VERSION))) {
      throw new IllegalArgumentException("the other side speaks version " + version + ", this one " + VERSION
          + ": ask with the program that serves");
    }
  }

  /** The line. */
  String line() {
    var out = new JsonText();
    out.beginObject();
    out.name("version").bare(Integer.toString(VERSION));
    out.name("ask").text(word(kind));
    if (kind == Kind.CLOSE) {
      out.name("id").text(id);
    }
    out.endObject();
    return out.toString();
  }

  private static String word(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
