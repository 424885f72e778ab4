package org.sumbawa.auth.account;

/**
 * Upper case as Windows makes it: each UTF-16 unit by itself, so that a name keeps its length. Java's own
 * would make two letters of a sharp s.
 */
public final class UpperCase {

  private UpperCase() {}

  /** A text in upper case. */
  public static String of(String text) {
    var chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      chars[i] = Character.toUpperCase(chars[i]);
    }
    return new String(chars);
  }
}
