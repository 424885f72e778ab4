package org.sumbawa.events.sink;

/** Writes XML in one line. What XML cannot hold, such as most control characters, becomes U+FFFD. XML 1.0, 2.2. */
final class XmlText {
  private final StringBuilder out = new StringBuilder(2048);

  void open(String name, String... attributes) {
    begin(name, attributes);
    out.append('>');
  }

  void close(String name) {
    out.append("</").append(name).append('>');
  }

  void empty(String name, String... attributes) {
    begin(name, attributes);
    out.append("/>");
  }

  void element(String name, String text, String... attributes) {
    open(name, attributes);
    escape(text);
    close(name);
  }

  private void begin(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
  }

  private void escape(String text) {
    int length;
    for (int i = 0; i < text.length(); i += length) {
      int c = text.codePointAt(i);
      length = Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\n', '\r', '\t' -> out.append("&#").append(c).append(';'); // a line stays a line
        default -> out.appendCodePoint(isXml(c) ? c : 0xFFFD);
      }
    }
  }

  private static boolean isXml(int c) {
    return (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
