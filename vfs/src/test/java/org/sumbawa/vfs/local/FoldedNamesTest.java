package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.NameFolding;

class FoldedNamesTest {

  @Test
  void find_spellings_givesAllOfThem() {
    var names = new FoldedNames();
    names.add("Name");
    names.add("NAME");
    names.add("Name");
    names.add("other");
    assertThat(names.size()).isEqualTo(3);
    assertThat(names.find("name")).containsExactlyInAnyOrder("Name", "NAME");
    names.remove("name");
    assertThat(names.size()).isEqualTo(3);
    names.remove("Name");
    assertThat(names.find("name")).containsExactly("NAME");
    assertThat(names.find("none")).isEmpty();
  }

  @Test
  void names_addedAndRemoved_matchModel() {
    long seed = new Random().nextLong();
    var random = new Random(seed);
    var names = new FoldedNames();
    var model = new HashSet<String>();
    for (int i = 0; i < 200_000; i++) {
      var name = (random.nextBoolean() ? "n" : "N") + random.nextInt(3_000);
      if (random.nextInt(5) < 3) {
        names.add(name);
        model.add(name);
      } else {
        names.remove(name);
        model.remove(name);
      }
      assertThat(names.size()).as("seed " + seed).isEqualTo(model.size());
      if (i % 100 == 0) {
        var asked = "n" + random.nextInt(3_000);
        var expected = model.stream().filter(one -> NameFolding.same(one, asked)).toList();
        assertThat(names.find(asked)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(expected);
      }
    }
  }
}
