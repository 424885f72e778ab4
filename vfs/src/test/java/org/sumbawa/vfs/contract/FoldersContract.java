package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.DirectoryEntry;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** Folders: listing and deleting. */
public interface FoldersContract extends Contract {

  @Test
  default void list_entries_tellTheirAttributes() throws VfsException {
    mkdir("d");
    put("d/file", "12345");
    mkdir("d/sub");
    try (var folder = fileSystem().open(path("d"), false);
        var cursor = folder.list();
        var file = open("d/file")) {
      var entries = cursor.next(100);
      assertThat(entries).extracting(DirectoryEntry::name).containsExactlyInAnyOrder("file", "sub");
      for (var entry : entries) {
        boolean isFile = entry.name().equals("file");
        assertThat(entry.info().isDirectory()).isEqualTo(!isFile);
        assertThat(entry.info().size()).isEqualTo(isFile ? 5 : 0);
        assertThat(entry.info().links()).isEqualTo(1);
        if (isFile) {
          assertThat(entry.info()).isEqualTo(file.info());
        }
      }
      assertThat(cursor.next(100)).isEmpty();
      assertThat(cursor.next(100)).isEmpty();
    }
  }

  @Test
  default void list_inPieces_givesEachNameOnce() throws VfsException {
    mkdir("d");
    var expected = new HashSet<String>();
    for (int i = 0; i < 1500; i++) {
      expected.add("name " + i);
      create("d/name " + i).close();
    }
    var names = names("d");
    assertThat(names).hasSize(1500);
    assertThat(new HashSet<>(names)).isEqualTo(expected);
  }

  @Test
  default void list_whileNamesComeAndGo_givesThoseThatStay() throws VfsException {
    for (int i = 0; i < 600; i++) {
      create((i % 2 == 0 ? "stays" : "goes") + i).close();
    }
    var seen = new ArrayList<String>();
    try (var root = fileSystem().open(path(""), false); var cursor = root.list()) {
      int round = 0;
      for (var entries = cursor.next(10); !entries.isEmpty(); entries = cursor.next(10)) {
        entries.forEach(entry -> seen.add(entry.name()));
        int number = 10 * round++;
        for (int i = number + 1; i < Math.min(600, number + 10); i += 2) {
          try (var handle = open("goes" + i)) {
            handle.delete();
          }
        }
        create("comes" + round).close();
      }
    }
    var expected = IntStream.range(0, 300).mapToObj(i -> "stays" + 2 * i).toList();
    assertThat(seen).doesNotHaveDuplicates().containsAll(expected);
  }

  @Test
  default void list_afterClose_isAtItsEnd() throws VfsException {
    create("a").close();
    try (var root = fileSystem().open(path(""), false)) {
      var cursor = root.list();
      cursor.close();
      assertThat(cursor.next(1)).isEmpty();
      cursor.close();
    }
  }

  @Test
  default void delete_folder_onlyWhenEmpty() throws VfsException {
    mkdir("d");
    put("d/a", "x");
    try (var folder = fileSystem().open(path("D"), false)) {
      assertFails(Reason.NOT_EMPTY, folder::delete);
      try (var file = open("d/a")) {
        file.delete();
      }
      folder.delete();
    }
    assertThat(exists("d")).isFalse();
    assertThat(names("")).isEmpty();
  }

  @Test
  default void delete_openFile_staysUsable() throws VfsException {
    put("a", "before");
    try (var one = open("a"); var two = open("A")) {
      one.delete();
      assertThat(exists("a")).isFalse();
      assertThat(read(two, 0, 10)).isEqualTo("before");
      write(one, 0, "AFTER");
      assertThat(read(two, 0, 10)).isEqualTo("AFTERe");
      assertThat(two.info().links()).isEqualTo(1);
      assertFails(Reason.GONE, two::delete);
      assertFails(Reason.GONE, one::delete);
      assertFails(Reason.GONE, () -> two.rename(path("b"), false));
    }
    put("a", "new");
    assertThat(content("a")).isEqualTo("new");
  }

  @Test
  default void delete_nameTakenByAnother_leavesTheOther() throws VfsException {
    put("a", "old");
    try (var old = open("a")) {
      old.delete();
      put("a", "new");
      assertFails(Reason.GONE, old::delete);
      assertFails(Reason.GONE, () -> old.rename(path("b"), true));
    }
    assertThat(content("a")).isEqualTo("new");
  }

  @Test
  default void create_deepTree_isWalked() throws VfsException {
    var path = new StringBuilder("d0");
    mkdir("d0");
    for (int i = 1; i < 30; i++) {
      path.append("/D").append(i);
      mkdir(path.toString());
    }
    put(path + "/file", "deep");
    assertThat(content(path.toString().toLowerCase(java.util.Locale.ROOT) + "/FILE")).isEqualTo("deep");
    assertThat(names("d0")).isEqualTo(List.of("D1"));
  }
}
