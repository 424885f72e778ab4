package org.sumbawa.events.render;

/**
 * Text from a peer made safe to print: a control character, such as a line feed in a file name that would
 * forge a line of a log, becomes its code after a backslash.
 */
public final class Printable {
  private Printable() {}

  /** The text without what is unsafe. */
  public static String of(String text) {
    if (text.chars().noneMatch(Printable::isUnsafe)) {
      return text;
    }
    var out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isUnsafe(c)) {
        out.append(String.format("\\u%04X", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  // Controls, line and paragraph separators, and the marks that turn the direction of writing.
  private static boolean isUnsafe(int c) {
    return Character.isISOControl(c) || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
