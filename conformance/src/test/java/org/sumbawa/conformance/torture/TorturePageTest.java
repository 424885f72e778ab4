package org.sumbawa.conformance.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/conformance.md} to what is expected of the suite, and that to Samba. */
class TorturePageTest {

  @Test
  void page_inTheRepository_tellsWhatIsExpected() throws IOException {
    var expected = Expectations.read();
    if (Boolean.getBoolean("sumbawa.write")) {
      TorturePage.write(expected);
    }
    assertThat(TorturePage.read()).as("docs/conformance.md").isEqualTo(TorturePage.text(expected));
  }

  @Test
  void passingSet_always_isAtLeastAsManyAsSambaPasses() throws IOException {
    var expected = Expectations.read();
    assertThat(expected.passing().stream().filter(Expectations::isAboutFiles))
        .hasSizeGreaterThanOrEqualTo((int) expected.bar());
  }

  @Test
  void passingSet_always_hasAsManyAsItsHeadSays() throws IOException {
    var expected = Expectations.read();
    assertThat(expected.passing())
        .as("tests in torture-passing.txt, whose first line counts them; torture.sh --write keeps both")
        .hasSize(expected.counted());
  }

  @Test
  void tests_always_passOrHaveAReason() throws IOException {
    var expected = Expectations.read();
    var both = new TreeSet<>(expected.passing());
    both.retainAll(expected.reasons().keySet());
    assertThat(both).as("passes and has a reason not to").isEmpty();
    var neither = new TreeSet<>(expected.samba().keySet());
    neither.removeAll(expected.passing());
    neither.removeAll(expected.reasons().keySet());
    assertThat(neither).as("neither passes nor has a reason in torture-reasons.tsv").isEmpty();
  }
}
