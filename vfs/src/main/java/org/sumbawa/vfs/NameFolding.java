package org.sumbawa.vfs;

/**
 * Which names are the same name to a Windows client: each UTF-16 unit is upper-cased by itself, so that a name keeps
 * its length and no language has a say. Letters outside ASCII never become ASCII ones, so that what is spelled in
 * ASCII is found by ASCII alone.
 */
public final class NameFolding {
  private static final char[] UPPER = table();

  private NameFolding() {}

  private static char[] table() {
    var table = new char[0x1_0000];
    for (int c = 0; c < table.length; c++) {
      char upper = Character.toUpperCase((char) c);
      table[c] = c >= 0x80 && upper < 0x80 ? (char) c : upper;
    }
    return table;
  }

  /** One unit in upper case. */
  public static char fold(char unit) {
    return UPPER[unit];
  }

  /** The form that is equal for all spellings of a name; the name itself if it has that form. */
  public static String fold(String name) {
    int length = name.length();
    int same = 0;
    while (same < length && UPPER[name.charAt(same)] == name.charAt(same)) {
      same++;
    }
    if (same == length) {
      return name;
    }
    var folded = name.toCharArray();
    for (int i = same; i < length; i++) {
      folded[i] = UPPER[folded[i]];
    }
    return new String(folded);
  }

  /** Whether two spellings are the same name. */
  public static boolean same(String one, String other) {
    int length = one.length();
    if (length != other.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (UPPER[one.charAt(i)] != UPPER[other.charAt(i)]) {
        return false;
      }
    }
    return true;
  }
}
