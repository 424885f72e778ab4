package org.sumbawa.wire.fscc;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Names that DOS understands: up to eight characters, a period, up to three. MS-FSCC 2.1.5.2.1.
 *
 * <p>A short name is made from the long one alone, so that a listing and a look-up agree without keeping
 * it; only when another name in the folder has it already does the number behind the tilde grow.
 */
public final class ShortName {
  private static final int BASE_LENGTH = 8;
  private static final int EXTENSION_LENGTH = 3;
  private static final int PREFIX_LENGTH = 2;
  private static final int HASH_LENGTH = 4;
  private static final int HASH_VALUES = 36 * 36 * 36 * 36;
  private static final int ATTEMPTS = 9_999;
  /** Legal in a file name, but not understood by old programs. */
  private static final String REPLACED = "+,;=[]";

  private ShortName() {}

  /** Whether a name is short by itself. */
  public static boolean isShortName(String name) {
    int period = name.indexOf('.');
    int base = period < 0 ? name.length() : period;
    int extension = name.length() - base - 1;
    return FileNameRule.isFileName(name) && base >= 1 && base <= BASE_LENGTH
        && (period < 0 || (extension >= 1 && extension <= EXTENSION_LENGTH))
        && name.indexOf('.', base + 1) < 0 && name.chars().allMatch(c -> c > ' ' && c < 0x80);
  }

  /**
   * A short name for a long one; empty when it needs none, or when all that could be made are taken.
   *
   * @param taken whether another name in the folder, long or short, is this one
   */
  public static Optional<String> generate(String longName, Predicate<String> taken) {
    if (isShortName(longName) && longName.chars().noneMatch(c -> REPLACED.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    var upper = NameCase.upper(longName);
    int period = upper.lastIndexOf('.');
    boolean extended = period > 0 && period < upper.length() - 1;
    var prefix = cleaned(extended ? upper.substring(0, period) : upper, PREFIX_LENGTH);
    var extension = extended ? cleaned(upper.substring(period + 1), EXTENSION_LENGTH) : "";
    var ending = extension.isEmpty() ? "" : "." + extension;
    var base = prefix + hash(upper);
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      var number = "~" + attempt;
      int room = Math.min(base.length(), BASE_LENGTH - number.length());
      var candidate = base.substring(0, room) + number + ending;
      if (!taken.test(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** Whether a name looks like one that {@link #generate} makes where nothing is taken, whatever its case. */
  public static boolean mayBeGenerated(String name) {
    int tilde = name.lastIndexOf('~');
    int period = name.indexOf('.');
    int end = period < 0 ? name.length() : period;
    return isShortName(name) && tilde >= HASH_LENGTH && end == tilde + 2 && name.charAt(tilde + 1) == '1'
        && name.substring(tilde - HASH_LENGTH, tilde).chars().allMatch(c -> Character.digit(c, 36) >= 0);
  }

  private static String cleaned(String part, int most) {
    var clean = new StringBuilder(most);
    for (int i = 0; i < part.length() && clean.length() < most; i++) {
      char c = part.charAt(i);
      if (c == ' ' || c == '.') {
        continue;
      }
      clean.append(c >= 0x80 || REPLACED.indexOf(c) >= 0 ? '_' : c);
    }
    return clean.toString();
  }

  /** Four digits of base 36: FNV-1a over the name in upper case. */
  private static String hash(String upper) {
    int hash = 0x811C_9DC5;
    for (int i = 0; i < upper.length(); i++) {
      hash = (hash ^ upper.charAt(i)) * 0x0100_0193;
    }
    int value = Integer.remainderUnsigned(hash ^ hash >>> 16, HASH_VALUES);
    var digits = NameCase.upper(Integer.toString(value, 36));
    return "0".repeat(HASH_LENGTH - digits.length()) + digits;
  }
}
