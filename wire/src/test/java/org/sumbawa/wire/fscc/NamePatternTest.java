package org.sumbawa.wire.fscc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {"*, anything", "*.*, anything", "*.*, any.thing", "a*, abc",
      "*c, abc", "*.txt, A.TXT", "*b*, abc", "a?c, abc", "???, abc", "abc, ABC", "ÄÖ*, äöü",
      "*a*b*, xxaxxbxx", "a**b, ab",
      // DOS: what *. becomes, what ?. becomes, what . before a wildcard becomes
      "<, file", "<.txt, a.b.txt", "<.<, a.b", "<\"*, file", "<\"*, a.b.c", "f>>>>, file", "f>>>>>>, file",
      ">>>.txt, ab.txt", ">>>>>>>>.>>>, a.b", ">>>>>>>>\">>>, file", ">>>>>>>>\">>>, file.txt",
      "file\", file", "file\", file.", "a\"b, a.b", "*\", file", "*\"\", file", "a<b.c, axb.c", "a<<, axb",
      "<, file.", "<b, a.b", "a<a, a.a", "<<, a.b", "<txt, a.b.txt"})
  void name_thatMatches_isFound(String expression, String name) {
    assertThat(NamePattern.of(expression).matches(name)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(quoteCharacter = '\'', value = {"a*, bac", "*c, abd", "*.txt, a.txt2", "a?c, ac", "???, ab",
      "???, abcd", "abc, abcd", "*., file", "<, a.b", "<.txt, atxt", "f>, file", ">>>, abcd",
      ">>.txt, abc.txt", ">>>>>>>>.>>>, file", "a\"b, ab", "\", a", "a>b, a.b", "<c, a.bc", "<, a.b.c"})
  void name_thatDoesNotMatch_isNot(String expression, String name) {
    assertThat(NamePattern.of(expression).matches(name)).isFalse();
  }

  @Test
  void nothing_matchesOnlyNothing() {
    assertThat(NamePattern.of("").matches("")).isTrue();
    assertThat(NamePattern.of("").matches("a")).isFalse();
    assertThat(NamePattern.of("*").matches("")).isFalse();
  }

  @Test
  void case_countsOnlyWhenAskedFor() {
    assertThat(NamePattern.of("ab*").matches("ABC")).isTrue();
    assertThat(NamePattern.caseSensitive("ab*").matches("ABC")).isFalse();
    assertThat(NamePattern.caseSensitive("ab*").matches("abC")).isTrue();
    assertThat(NamePattern.of("abc").toString()).isEqualTo("ABC");
  }

  @Test
  void expression_saysWhatKindItIs() {
    assertThat(NamePattern.of("abc").isLiteral()).isTrue();
    assertThat(NamePattern.of("ab?").isLiteral()).isFalse();
    assertThat(NamePattern.of("*").matchesEverything()).isTrue();
    assertThat(NamePattern.of("*.*").matchesEverything()).isTrue();
    assertThat(NamePattern.of("*a").matchesEverything()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "?", "<", ">", "\""})
  void wildcard_isOneOfFive(String wildcard) {
    assertThat(NamePattern.hasWildcards("a" + wildcard)).isTrue();
    assertThat(NamePattern.hasWildcards("a.|:")).isFalse();
  }

  @Test
  @Timeout(5)
  void expression_ofManyStars_takesNoLongerThanItsLength() {
    var name = "a".repeat(255);
    for (var star : new String[]{"*a", "<a", "*?", "*>", "<\"a"}) {
      var pattern = NamePattern.of(star.repeat(120) + "b");
      for (int i = 0; i < 100; i++) {
        assertThat(pattern.matches(name)).isFalse();
      }
    }
  }

  /** Each line: an expression, and what another implementation found by it among the names of the first line. */
  @Test
  void expression_ofAnyKind_findsWhatAnotherImplementationFinds() throws IOException {
    var lines = CapturedPayloadTest.lines("patterns.txt");
    var names = List.of(lines.getFirst().split(" "));
    assertThat(lines).hasSizeGreaterThan(100);
    for (var line : lines.subList(1, lines.size())) {
      var found = List.of(line.split(" "));
      var pattern = NamePattern.of(found.getFirst());
      assertThat(names).filteredOn(pattern::matches).as(line)
          .containsExactlyInAnyOrderElementsOf(found.subList(1, found.size()));
    }
  }

  @Test
  void expression_ofAnyKind_matchesWhatTheRulesSay() {
    long seed = System.nanoTime();
    var random = new Random(seed);
    for (int round = 0; round < 200_000; round++) {
      var expression = word(random, "ab.*?<>\"", 7);
      var name = word(random, "ab.", 7);
      assertThat(NamePattern.of(expression).matches(name)).as("%s on %s, seed %d", expression, name, seed)
          .isEqualTo(byTheRules(expression, name));
    }
  }

  private static String word(Random random, String letters, int most) {
    var word = new StringBuilder();
    for (int i = random.nextInt(most); i > 0; i--) {
      word.append(letters.charAt(random.nextInt(letters.length())));
    }
    return word.toString();
  }

  private static boolean byTheRules(String expression, String name) {
    if (expression.isEmpty() || name.isEmpty()) {
      return expression.isEmpty() && name.isEmpty();
    }
    return expression.equals("*.*") || matches(expression, name, 0, name.lastIndexOf('.'));
  }

  /** MS-FSA 2.1.4.4 rule by rule, trying every way; {@code at} is where in the name the rest begins. */
  private static boolean matches(String expression, String name, int at, int lastPeriod) {
    boolean end = at == name.length();
    if (expression.isEmpty()) {
      return end;
    }
    var rest = expression.substring(1);
    boolean period = !end && name.charAt(at) == '.';
    return switch (expression.charAt(0)) {
      case '*' ->
        matches(rest, name, at, lastPeriod) || (!end && matches(expression, name, at + 1, lastPeriod));
      case '<' -> matches(rest, name, at, lastPeriod)
          || (!end && matches(at == lastPeriod ? rest : expression, name, at + 1, lastPeriod));
      case '?' -> !end && matches(rest, name, at + 1, lastPeriod);
      case '>' ->
        (end || period) ? matches(rest, name, at, lastPeriod) : matches(rest, name, at + 1, lastPeriod);
      case '"' ->
        end ? matches(rest, name, at, lastPeriod) : period && matches(rest, name, at + 1, lastPeriod);
      default -> !end && name.charAt(at) == expression.charAt(0) && matches(rest, name, at + 1, lastPeriod);
    };
  }
}
