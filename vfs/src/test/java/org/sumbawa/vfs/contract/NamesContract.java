package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** Names: found whatever their case, kept as they were given. */
public interface NamesContract extends Contract {

  @Test
  default void abilities_lookup_ignoresCase() {
    assertThat(fileSystem().abilities()).doesNotContain(Ability.CASE_SENSITIVE, Ability.READ_ONLY);
  }

  @Test
  default void open_otherCase_findsStoredSpelling() throws VfsException {
    mkdir("Folder");
    put("Folder/File.TXT", "x");
    for (var spelling : new String[]{"folder/file.txt", "FOLDER/FILE.TXT", "Folder/File.TXT",
        "fOLDER/File.txt"}) {
      try (var handle = open(spelling)) {
        assertThat(handle.path()).isEqualTo(path("Folder/File.TXT"));
        assertThat(handle.path().toString()).isEqualTo("Folder\\File.TXT");
      }
    }
    assertThat(names("FOLDER")).containsExactly("File.TXT");
  }

  @Test
  default void create_otherCase_exists() throws VfsException {
    put("Name", "x");
    mkdir("Folder");
    assertFails(Reason.EXISTS, () -> create("NAME"));
    assertFails(Reason.EXISTS, () -> mkdir("name"));
    assertFails(Reason.EXISTS, () -> create("folder"));
    assertThat(names("")).containsExactlyInAnyOrder("Name", "Folder");
  }

  @Test
  default void create_underOtherCase_keepsFolderSpelling() throws VfsException {
    mkdir("Über");
    mkdir("Über/Größe");
    try (var handle = create("üBER/GRÖßE/Ça")) {
      assertThat(handle.path()).isEqualTo(path("Über/Größe/Ça"));
    }
    assertThat(names("ÜBER/größe")).containsExactly("Ça");
  }

  @Test
  default void lookup_lettersOutsideAscii_neverBecomeAscii() throws VfsException {
    put("\u017F", "long s");
    put("\u0131", "dotless i");
    put("\u212A", "kelvin");
    put("ß", "sharp s");
    for (var ascii : new String[]{"s", "S", "i", "I", "k", "K", "ss", "SS"}) {
      assertThat(exists(ascii)).as(ascii).isFalse();
    }
    assertThat(names("")).containsExactlyInAnyOrder("\u017F", "\u0131", "\u212A", "ß");
  }

  @Test
  default void name_beyondTheBasicPlane_isKept() throws VfsException {
    var name = "\uD83D\uDE00 smile \u6F22\u5B57.txt";
    put(name, "x");
    assertThat(names("")).containsExactly(name);
    assertThat(content(name)).isEqualTo("x");
  }

  @Test
  default void name_tooLong_isInvalid() {
    assertFails(Reason.INVALID_NAME, () -> create("x".repeat(256)));
    assertFails(Reason.INVALID_NAME, () -> mkdir("x".repeat(256)));
  }

  @Test
  default void name_longest_isTaken() throws VfsException {
    put("x".repeat(255), "y");
    assertThat(content("X".repeat(255))).isEqualTo("y");
  }

  @Test
  default void child_anyCase_isFound() throws VfsException {
    mkdir("d");
    put("d/File", "abc");
    try (var folder = fileSystem().open(path("d"), false)) {
      var child = folder.child("FILE").orElseThrow();
      assertThat(child.name()).isEqualTo("File");
      assertThat(child.info().size()).isEqualTo(3);
      assertThat(folder.child("none")).isEmpty();
    }
    try (var file = open("d/File")) {
      assertFails(Reason.NOT_A_DIRECTORY, () -> file.child("x"));
      assertFails(Reason.NOT_A_DIRECTORY, file::list);
    }
  }

  @Test
  default void names_changingOften_areFoundAsTheyAre() throws VfsException {
    for (int round = 0; round < 30; round++) {
      put("Name" + round, "x");
      assertThat(exists("NAME" + round)).isTrue();
      assertThat(exists("NAME" + (round + 1))).isFalse();
      try (var handle = open("nAME" + round)) {
        handle.rename(path("other" + round), false);
      }
      assertThat(exists("NAME" + round)).isFalse();
      assertThat(exists("OTHER" + round)).isTrue();
      try (var handle = open("OTHER" + round)) {
        handle.delete();
      }
      assertThat(exists("other" + round)).isFalse();
    }
    assertThat(names("")).isEmpty();
  }
}
