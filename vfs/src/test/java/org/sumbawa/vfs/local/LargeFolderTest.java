package org.sumbawa.vfs.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.VfsException.Reason;

/** A folder of a hundred thousand names is read a few times at most, whatever is done in it. */
class LargeFolderTest extends LocalTest {
  private static final int COUNT = 100_000;

  @Test
  void folder_madeAndSearchedAndEmptied_isReadFewTimes() throws IOException {
    mkdir("Large");
    var folder = local().storage().folders().acquire(path("Large"));
    try {
      for (int i = 0; i < COUNT; i++) {
        create("large/Name " + i).close();
      }
      assertThat(folder.remembered()).isEqualTo(COUNT);
      for (int i = 0; i < COUNT; i += 7) {
        int number = i;
        assertThat(exists("LARGE/NAME " + number)).isTrue();
        assertThat(exists("Large/none " + number)).isFalse();
        assertFails(Reason.EXISTS, () -> create("Large/NAME " + number));
      }
      var names = new HashSet<String>();
      try (var handle = fileSystem().open(path("Large"), false); var cursor = handle.list()) {
        for (var entries = cursor.next(1000); !entries.isEmpty(); entries = cursor.next(1000)) {
          entries.forEach(entry -> names.add(entry.name()));
        }
      }
      assertThat(names).hasSize(COUNT).contains("Name 0", "Name 99999");
      for (int i = 0; i < COUNT; i += 2) {
        try (var handle = open("large/NAME " + i)) {
          if (i % 4 == 0) {
            handle.delete();
          } else {
            handle.rename(path("large/Moved " + i), false);
          }
        }
      }
      assertThat(folder.remembered()).isEqualTo(COUNT * 3 / 4);
      // One reading a second at the very most; each of the hundreds of thousands of searches would be one otherwise.
      assertThat(folder.readings()).isLessThan(200);
    } finally {
      local().storage().folders().release(folder);
    }
    try (var left = Files.list(onDisk("Large"))) {
      assertThat(left.count()).isEqualTo(COUNT * 3 / 4);
    }
  }
}
