package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  private final Table<String> table = new Table<String>().column("NAME", name -> name)
      .column("LENGTH", name -> name.length() + " letters", name -> Integer.toString(name.length()))
      .column("LAST", name -> name.isEmpty() ? "" : name.substring(name.length() - 1));

  @Test
  void aligned_forPeople_hasColumnsUnderTheirNames() {
    assertThat(table.aligned(List.of("ab", "", "äöü🎵e"))).containsExactly("NAME   LENGTH     LAST",
        "ab     2 letters  b", "-      0 letters  -", "äöü🎵e  6 letters  e");
    assertThat(table.aligned(List.of())).isEmpty();
  }

  @Test
  void tabbed_forPrograms_hasNoNamesAndMissesNoColumn() {
    assertThat(table.tabbed(List.of("ab", ""))).containsExactly("ab\t2\tb", "-\t0\t-");
    assertThat(table.tabbed(List.of())).isEmpty();
  }

  @Test
  void times_ofPeople_areReadable() {
    assertThat(Times.duration("0")).isEqualTo("0s");
    assertThat(Times.duration("3723")).isEqualTo("1h2m3s");
    assertThat(Times.duration("long")).isEqualTo("long");
    assertThat(Times.duration("99999999999999999999")).isEqualTo("99999999999999999999");
    assertThat(Times.local("2026-11-25T12:00:00Z")).matches("2026-11-2[456] \\d\\d:\\d0:00");
    assertThat(Times.local("then")).isEqualTo("then");
  }
}
