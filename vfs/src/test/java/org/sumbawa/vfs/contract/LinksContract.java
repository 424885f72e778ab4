package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;

/** Files with several names. */
public interface LinksContract extends Contract {

  @Test
  default void abilities_withLinks_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.HARD_LINKS);
  }

  @Test
  default void link_file_givesItASecondName() throws VfsException {
    mkdir("d");
    put("a", "x");
    try (var handle = open("a")) {
      handle.link(path("D/b"), false);
      assertThat(handle.info().links()).isEqualTo(2);
      assertThat(handle.path()).isEqualTo(path("a"));
      try (var other = open("d/B")) {
        assertThat(other.key()).isEqualTo(handle.key());
        assertThat(other.path()).isEqualTo(path("d/b"));
        handle.delete();
        assertThat(other.info().links()).isEqualTo(1);
      }
    }
    assertThat(exists("a")).isFalse();
    assertThat(content("d/b")).isEqualTo("x");
  }

  @Test
  default void link_toTakenName_existsOrReplaces() throws VfsException {
    put("a", "A");
    put("Target", "T");
    mkdir("d");
    try (var handle = open("a")) {
      assertFails(Reason.EXISTS, () -> handle.link(path("TARGET"), false));
      assertFails(Reason.EXISTS, () -> handle.link(path("A"), false));
      assertFails(Reason.ACCESS_DENIED, () -> handle.link(path("d"), true));
      assertFails(Reason.PATH_NOT_FOUND, () -> handle.link(path("none/x"), false));
      handle.link(path("TARGET"), true);
      assertThat(handle.info().links()).isEqualTo(2);
    }
    assertThat(content("target")).isEqualTo("A");
    assertThat(names("")).containsExactlyInAnyOrder("a", "TARGET", "d");
  }

  @Test
  default void link_folder_isRefused() throws VfsException {
    mkdir("d");
    try (var folder = fileSystem().open(path("d"), false)) {
      assertFails(Reason.IS_A_DIRECTORY, () -> folder.link(path("e"), false));
    }
  }

  @Test
  default void rename_oneOfTwoNames_leavesTheOther() throws VfsException {
    put("a", "x");
    try (var handle = open("a")) {
      handle.link(path("b"), false);
      handle.rename(path("c"), false);
    }
    assertThat(names("")).containsExactlyInAnyOrder("b", "c");
    try (var handle = open("b")) {
      handle.rename(path("c"), true);
    }
    assertThat(names("")).containsExactly("c");
    assertThat(content("c")).isEqualTo("x");
  }
}
