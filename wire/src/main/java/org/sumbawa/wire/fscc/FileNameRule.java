package org.sumbawa.wire.fscc;

/** Which names there may be. MS-FSCC 2.1.5 and 2.1.6. */
public final class FileNameRule {
  /** How many characters a component of a path may have. */
  public static final int MAXIMUM_LENGTH = 255;
  /** How many characters a path may have. */
  public static final int MAXIMUM_PATH_LENGTH = 32_760;
  /** How many characters the name of a share may have. */
  public static final int MAXIMUM_SHARE_LENGTH = 80;
  private static final String FORBIDDEN = "\"\\/:|<>*?";
  private static final String FORBIDDEN_IN_PATTERN = "\\/:|";
  private static final String FORBIDDEN_IN_STREAM = "\\/:\0";
  private static final String FORBIDDEN_IN_SHARE = "\"\\/[]:|<>+=;,*?";

  private FileNameRule() {}

  /** Whether this is {@code .} or {@code ..}, which name no file of their own. MS-FSCC 2.1.5.1. */
  public static boolean isDotName(String name) {
    return name.equals(".") || name.equals("..");
  }

  /** Whether a file may be called so. MS-FSCC 2.1.5.2. */
  public static boolean isFileName(String name) {
    return isWithin(name, MAXIMUM_LENGTH) && !isDotName(name) && hasNone(name, FORBIDDEN, 0x20);
  }

  /** Whether this may be asked for in a listing: a name that may have wildcards. MS-FSA 2.1.5.6.3. */
  public static boolean isPattern(String expression) {
    return isWithin(expression, MAXIMUM_LENGTH) && hasNone(expression, FORBIDDEN_IN_PATTERN, 0x20);
  }

  /** Whether a stream may be called so; without any character it is the file's own data. MS-FSCC 2.1.5.3. */
  public static boolean isStreamName(String name) {
    return name.length() <= MAXIMUM_LENGTH && hasNone(name, FORBIDDEN_IN_STREAM, 0);
  }

  /** Whether this may be a type of stream. MS-FSCC 2.1.5.4. */
  public static boolean isStreamType(String type) {
    return !type.isEmpty() && hasNone(type, FORBIDDEN_IN_STREAM, 0);
  }

  /** Whether a share may be called so. MS-FSCC 2.1.6. */
  public static boolean isShareName(String name) {
    return isWithin(name, MAXIMUM_SHARE_LENGTH) && hasNone(name, FORBIDDEN_IN_SHARE, 0x20);
  }

  private static boolean isWithin(String name, int most) {
    return !name.isEmpty() && name.length() <= most;
  }

  private static boolean hasNone(String name, String forbidden, int firstAllowed) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < firstAllowed || forbidden.indexOf(c) >= 0) {
        return false;
      }
    }
    return true;
  }
}
