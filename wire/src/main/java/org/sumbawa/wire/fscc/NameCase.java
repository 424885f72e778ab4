package org.sumbawa.wire.fscc;

/**
 * Upper case as file systems see it: one character at a time, in no language, and never from outside ASCII
 * into it, so that a name of foreign letters cannot pass for another one. MS-FSA 2.1.4.4, MS-UCODEREF
 * 3.1.5.3.
 */
public final class NameCase {
  private NameCase() {}

  /** The upper case of one UTF-16 unit. */
  public static char upper(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z' ? (char) (c - 0x20) : c;
    }
    char upper = Character.toUpperCase(c);
    return upper < 0x80 ? c : upper;
  }

  /** The upper case of a name. */
  public static String upper(String name) {
    char[] folded = null;
    for (int i = 0; i < name.length(); i++) {
      char upper = upper(name.charAt(i));
      if (folded == null && upper != name.charAt(i)) {
        folded = name.toCharArray();
      }
      if (folded != null) {
        folded[i] = upper;
      }
    }
    return folded == null ? name : new String(folded);
  }

  /** Whether two names are the same but for case. */
  public static boolean same(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); i++) {
      char a = one.charAt(i);
      char b = other.charAt(i);
      if (a != b && upper(a) != upper(b)) {
        return false;
      }
    }
    return true;
  }
}
