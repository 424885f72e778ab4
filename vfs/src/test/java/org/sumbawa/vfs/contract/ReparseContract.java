package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.ReparseContent;
import org.sumbawa.wire.fscc.ReparseData;
import org.sumbawa.wire.fscc.ReparseTag;

/** Reparse points that clients make. */
public interface ReparseContract extends Contract {
  /** A symbolic link as Windows stores it. */
  ReparseData LINK = ReparseData
      .of(new ReparseContent.SymbolicLink("..\\target", "..\\target", ReparseContent.SymbolicLink.RELATIVE));

  @Test
  default void abilities_withReparsePoints_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.REPARSE_POINTS);
  }

  @Test
  default void reparse_set_isKeptAndTold() throws VfsException {
    try (var handle = create("a"); var root = fileSystem().open(path(""), false)) {
      assertThat(handle.reparse()).isEmpty();
      assertFails(Reason.NOT_A_REPARSE_POINT, () -> handle.setReparse(null));
      handle.setReparse(LINK);
      assertThat(handle.reparse()).contains(LINK);
      assertThat(handle.info().reparseTag()).isEqualTo(ReparseTag.SYMLINK);
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.REPARSE_POINT);
      assertThat(root.child("a").orElseThrow().info().reparseTag()).isEqualTo(ReparseTag.SYMLINK);
      assertThat(handle.info().eaSize()).isZero();
    }
    try (var handle = open("A")) {
      assertThat(handle.reparse()).contains(LINK);
      handle.setReparse(null);
      assertThat(handle.reparse()).isEmpty();
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.NORMAL);
      assertThat(handle.info().reparseTag()).isZero();
    }
  }

  @Test
  default void reparse_inTheWay_stopsTheWalk() throws VfsException {
    mkdir("d");
    mkdir("d/e");
    try (var folder = fileSystem().open(path("d/e"), false)) {
      folder.setReparse(LINK);
      assertThat(folder.info().attributes())
          .isEqualTo(FileAttributes.DIRECTORY.or(FileAttributes.REPARSE_POINT));
    }
    for (var beyond : new String[]{"d/E/x", "D/e/x/y"}) {
      var failure = catchThrowableOfType(VfsException.class, () -> open(beyond));
      assertThat(failure.reason()).isEqualTo(Reason.REPARSE_POINT);
      assertThat(failure.stoppedAt()).contains(path("d/e"));
    }
    assertFails(Reason.REPARSE_POINT, () -> create("d/e/x"));
    assertFails(Reason.REPARSE_POINT, () -> mkdir("d/e/x"));
    try (var folder = fileSystem().open(path("d/e"), false)) {
      assertThat(folder.reparse()).contains(LINK);
      folder.setReparse(null);
    }
    put("d/e/x", "y");
    assertThat(content("d/e/x")).isEqualTo("y");
  }

  @Test
  default void reparse_onFolderWithContent_isRefused() throws VfsException {
    mkdir("d");
    put("d/a", "x");
    try (var folder = fileSystem().open(path("d"), false)) {
      assertFails(Reason.NOT_EMPTY, () -> folder.setReparse(LINK));
    }
    assertThat(content("d/a")).isEqualTo("x");
  }
}
