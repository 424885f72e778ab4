package org.sumbawa.events.json;

/** Writes JSON, commas and escapes included. RFC 8259. */
public final class JsonText {
  private final StringBuilder out = new StringBuilder(512);
  private boolean comma;

  /** Begins a member of an object; its value is what is written next. */
  public JsonText name(String name) {
    text(name);
    out.append(':');
    comma = false;
    return this;
  }

  /** Begins an object. */
  public void beginObject() {
    open('{');
  }

  /** Ends it. */
  public void endObject() {
    close('}');
  }

  /** Begins a list. */
  public void beginList() {
    open('[');
  }

  /** Ends it. */
  public void endList() {
    close(']');
  }

  private void open(char bracket) {
    separate();
    out.append(bracket);
    comma = false;
  }

  private void close(char bracket) {
    out.append(bracket);
    comma = true;
  }

  /** A number, or true or false. */
  public void bare(String value) {
    separate();
    out.append(value);
  }

  /** A string. */
  public void text(String value) {
    separate();
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c <= 0x9F) || c == 0x2028 || c == 0x2029
          || isLoneSurrogate(value, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  // Names of files may hold half a character; UTF-8 cannot, the escape can.
  private static boolean isLoneSurrogate(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }

  private void separate() {
    if (comma) {
      out.append(',');
    }
    comma = true;
  }

  /** What was written. */
  @Override
  public String toString() {
    return out.toString();
  }
}
