package org.sumbawa.wire.fscc;

/**
 * What names a listing shall have: an expression with wildcards. {@code *} stands for any characters,
 * {@code ?} for one; {@code <} for any, but not beyond a last period, {@code >} for one that is no period,
 * or for none before a period or at the end, {@code "} for a period, or for none at the end. The last three
 * are what DOS meant by the others. Matching takes time in proportion to name times expression, whatever
 * they are. MS-FSA 2.1.4.3 and 2.1.4.4.
 */
public final class NamePattern {
  private static final char STAR = '*';
  private static final char QUESTION = '?';
  private static final char DOS_STAR = '<';
  private static final char DOS_QUESTION = '>';
  private static final char DOS_DOT = '"';
  private static final int END = -1;

  private final String expression;
  private final boolean ignoreCase;
  private final Kind kind;

  /** How an expression can be matched: most need no search. */
  private enum Kind {
    EVERYTHING, LITERAL, ENDING, GENERAL
  }

  private NamePattern(String expression, boolean ignoreCase) {
    this.expression = ignoreCase ? NameCase.upper(expression) : expression;
    this.ignoreCase = ignoreCase;
    this.kind = kind(expression);
  }

  /** An expression that ignores case. */
  public static NamePattern of(String expression) {
    return new NamePattern(expression, true);
  }

  /** An expression that does not ignore case. */
  public static NamePattern caseSensitive(String expression) {
    return new NamePattern(expression, false);
  }

  /** Whether a text has wildcards. */
  public static boolean hasWildcards(String text) {
    return text.chars().anyMatch(c -> isWildcard((char) c));
  }

  /** Whether a character is a wildcard. MS-FSA 2.1.4.3. */
  public static boolean isWildcard(char c) {
    return c == STAR || c == QUESTION || c == DOS_STAR || c == DOS_QUESTION || c == DOS_DOT;
  }

  private static Kind kind(String expression) {
    if (expression.equals("*") || expression.equals("*.*")) {
      return Kind.EVERYTHING;
    }
    if (!hasWildcards(expression)) {
      return Kind.LITERAL;
    }
    return expression.charAt(0) == STAR && !hasWildcards(expression.substring(1))
        ? Kind.ENDING
        : Kind.GENERAL;
  }

  /** Whether there is no wildcard: at most one name matches. */
  public boolean isLiteral() {
    return kind == Kind.LITERAL;
  }

  /** Whether every name matches. */
  public boolean matchesEverything() {
    return kind == Kind.EVERYTHING;
  }

  /** Whether a name matches. */
  public boolean matches(String name) {
    if (name.isEmpty() || expression.isEmpty()) {
      return name.isEmpty() && expression.isEmpty();
    }
    var folded = ignoreCase ? NameCase.upper(name) : name;
    return switch (kind) {
      case EVERYTHING -> true;
      case LITERAL -> folded.equals(expression);
      case ENDING -> folded.regionMatches(folded.length() - expression.length() + 1, expression, 1,
          expression.length() - 1);
      case GENERAL -> search(folded);
    };
  }

  /**
   * Follows all ways through the expression at once: a set of places in it that the name read so far can
   * have led to.
   */
  private boolean search(String name) {
    int lastPeriod = name.lastIndexOf('.');
    var here = new boolean[expression.length() + 1];
    var next = new boolean[expression.length() + 1];
    here[0] = true;
    for (int at = 0; at < name.length(); at++) {
      step(name.charAt(at), at == lastPeriod, here, next);
      var emptied = here;
      here = next;
      next = emptied;
      java.util.Arrays.fill(next, false);
    }
    step(END, false, here, next);
    return here[expression.length()];
  }

  /**
   * Reads one character from every place: forward without it where a wildcard may be empty, onward with it.
   */
  private void step(int c, boolean lastPeriod, boolean[] here, boolean[] next) {
    for (int i = 0; i < expression.length(); i++) {
      if (!here[i]) {
        continue;
      }
      char wanted = expression.charAt(i);
      switch (wanted) {
        case STAR -> {
          here[i + 1] = true;
          next[i] |= c != END;
        }
        case DOS_STAR -> {
          here[i + 1] = true;
          next[lastPeriod ? i + 1 : i] |= c != END;
        }
        case DOS_QUESTION -> {
          boolean empty = c == '.' || c == END;
          here[i + 1] |= empty;
          next[i + 1] |= !empty;
        }
        case DOS_DOT -> {
          here[i + 1] |= c == END;
          next[i + 1] |= c == '.';
        }
        case QUESTION -> next[i + 1] |= c != END;
        default -> next[i + 1] |= c == wanted;
      }
    }
  }

  /** The expression; in upper case where case does not matter. */
  @Override
  public String toString() {
    return expression;
  }
}
