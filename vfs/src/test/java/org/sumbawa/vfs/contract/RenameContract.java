package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** Moving files and folders. */
public interface RenameContract extends Contract {

  @Test
  default void rename_file_movesAndHandlesFollow() throws VfsException {
    mkdir("d");
    mkdir("e");
    put("d/a", "x");
    try (var one = open("d/a"); var two = open("D/A")) {
      var key = one.key();
      one.rename(path("E/b"), false);
      assertThat(one.path()).isEqualTo(path("e/b"));
      assertThat(two.path()).isEqualTo(path("e/b"));
      assertThat(one.key()).isEqualTo(key);
      two.rename(path("c"), false);
      assertThat(one.path()).isEqualTo(path("c"));
    }
    assertThat(names("d")).isEmpty();
    assertThat(names("e")).isEmpty();
    assertThat(content("c")).isEqualTo("x");
  }

  @Test
  default void rename_folder_movesWhatIsOpenBeneath() throws VfsException {
    mkdir("d");
    mkdir("d/sub");
    mkdir("e");
    put("d/sub/file", "x");
    try (var folder = fileSystem().open(path("d"), false);
        var sub = fileSystem().open(path("d/sub"), false);
        var file = open("d/sub/file")) {
      folder.rename(path("e/D2"), false);
      assertThat(folder.path()).isEqualTo(path("e/D2"));
      assertThat(sub.path()).isEqualTo(path("e/D2/sub"));
      assertThat(file.path()).isEqualTo(path("e/D2/sub/file"));
      assertThat(exists("d")).isFalse();
      write(file, 0, "y");
      file.rename(path("e/d2/file2"), false);
      assertThat(file.path()).isEqualTo(path("e/D2/file2"));
      sub.delete();
    }
    assertThat(content("E/d2/FILE2")).isEqualTo("y");
    assertThat(names("e/d2")).containsExactly("file2");
  }

  @Test
  default void rename_toTakenName_existsOrReplaces() throws VfsException {
    put("a", "A");
    put("Target", "T");
    try (var handle = open("a"); var replaced = open("target")) {
      assertFails(Reason.EXISTS, () -> handle.rename(path("target"), false));
      assertThat(handle.path()).isEqualTo(path("a"));
      handle.rename(path("TARGET"), true);
      assertThat(handle.path()).isEqualTo(path("TARGET"));
      assertThat(read(replaced, 0, 10)).isEqualTo("T");
      assertFails(Reason.GONE, replaced::delete);
    }
    assertThat(names("")).containsExactly("TARGET");
    assertThat(content("target")).isEqualTo("A");
  }

  @Test
  default void rename_ontoFolder_isRefused() throws VfsException {
    put("a", "A");
    mkdir("d");
    mkdir("e");
    try (var file = open("a"); var folder = fileSystem().open(path("e"), false)) {
      assertFails(Reason.EXISTS, () -> file.rename(path("D"), false));
      assertFails(Reason.ACCESS_DENIED, () -> file.rename(path("D"), true));
      assertFails(Reason.ACCESS_DENIED, () -> folder.rename(path("d"), true));
      assertFails(Reason.EXISTS, () -> folder.rename(path("a"), false));
    }
    assertThat(names("")).containsExactlyInAnyOrder("a", "d", "e");
  }

  @Test
  default void rename_folderOntoFile_replacesIt() throws VfsException {
    put("a", "A");
    mkdir("d");
    put("d/x", "X");
    try (var folder = fileSystem().open(path("d"), false)) {
      folder.rename(path("A"), true);
    }
    assertThat(content("a/x")).isEqualTo("X");
    assertThat(names("")).containsExactly("A");
  }

  @Test
  default void rename_caseOnly_changesSpelling() throws VfsException {
    put("name", "x");
    mkdir("folder");
    put("folder/y", "y");
    try (var handle = open("NAME");
        var folder = fileSystem().open(path("folder"), false);
        var beneath = open("folder/y")) {
      handle.rename(path("NaMe"), false);
      assertThat(handle.path()).isEqualTo(path("NaMe"));
      handle.rename(path("NaMe"), false);
      folder.rename(path("FOLDER"), false);
      assertThat(beneath.path()).isEqualTo(path("FOLDER/y"));
    }
    assertThat(names("")).containsExactlyInAnyOrder("NaMe", "FOLDER");
  }

  @Test
  default void rename_intoItself_isRefused() throws VfsException {
    mkdir("d");
    mkdir("d/e");
    try (var folder = fileSystem().open(path("d"), false)) {
      assertFails(Reason.ACCESS_DENIED, () -> folder.rename(path("d/e/f"), false));
      assertFails(Reason.ACCESS_DENIED, () -> folder.rename(path("d/f"), false));
    }
    assertThat(names("d")).containsExactly("e");
  }

  @Test
  default void rename_toMissingFolder_fails() throws VfsException {
    put("a", "x");
    try (var handle = open("a")) {
      assertFails(Reason.PATH_NOT_FOUND, () -> handle.rename(path("none/a"), false));
      assertFails(Reason.NOT_A_DIRECTORY, () -> handle.rename(path("a/b"), false));
      assertFails(Reason.INVALID_NAME, () -> handle.rename(path("x".repeat(256)), false));
      assertFails(Reason.EXISTS, () -> handle.rename(path(""), false));
      assertThat(handle.path()).isEqualTo(path("a"));
    }
    assertThat(content("a")).isEqualTo("x");
  }
}
