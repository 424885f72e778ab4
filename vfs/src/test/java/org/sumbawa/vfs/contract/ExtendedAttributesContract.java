package org.sumbawa.vfs.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.EaSize;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;

/** Extended attributes. */
public interface ExtendedAttributesContract extends Contract {

  private static FullEa ea(String name, String value) {
    return new FullEa(name, Bytes.of(value.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
  }

  @Test
  default void abilities_withEas_sayIt() {
    assertThat(fileSystem().abilities()).contains(Ability.EXTENDED_ATTRIBUTES);
  }

  @Test
  default void ea_set_isListedWhateverItsCase() throws VfsException {
    try (var handle = create("a"); var other = open("a")) {
      assertThat(handle.eas()).isEmpty();
      assertThat(handle.info().eaSize()).isZero();
      handle.setEa(ea("Name", "value"));
      handle.setEa(ea("second", "x\0y"));
      assertThat(other.eas()).containsExactlyInAnyOrder(ea("Name", "value"), ea("second", "x\0y"));
      handle.setEa(ea("NAME", "longer value"));
      assertThat(other.eas()).containsExactlyInAnyOrder(ea("Name", "longer value"), ea("second", "x\0y"));
      handle.setEa(ea("nAME", ""));
      handle.setEa(ea("never there", ""));
      assertThat(other.eas()).containsExactly(ea("second", "x\0y"));
    }
  }

  @Test
  default void eaSize_ofInfo_isThatOfTheList() throws VfsException {
    try (var handle = create("a"); var root = fileSystem().open(path(""), false)) {
      for (int i = 1; i < 6; i++) {
        handle.setEa(ea("n".repeat(i), "v".repeat(3 * i)));
        var out = new WireWriter();
        FullEa.encodeList(handle.eas(), out);
        assertThat(handle.info().eaSize()).isEqualTo(out.size()).isEqualTo(EaSize.of(handle.eas()));
        assertThat(root.child("a").orElseThrow().info().eaSize()).isEqualTo(out.size());
      }
    }
  }

  @Test
  default void ea_ofNewFileAndFolder_isThere() throws VfsException {
    var eas = List.of(ea("one", "1"), ea("two", "2"));
    fileSystem().create(path("a"), new NewFile(false, FileAttributes.NORMAL, null, eas, 0)).close();
    fileSystem().create(path("d"), new NewFile(true, FileAttributes.NORMAL, null, eas, 0)).close();
    try (var file = open("a"); var folder = fileSystem().open(path("d"), false)) {
      assertThat(file.eas()).containsExactlyInAnyOrderElementsOf(eas);
      assertThat(folder.eas()).containsExactlyInAnyOrderElementsOf(eas);
    }
  }

  @Test
  default void ea_besideOtherThings_isAlone() throws VfsException {
    try (var handle = create("a")) {
      handle.setBasic(new org.sumbawa.vfs.BasicChange(AttributesContract.EARLIER, null, null, null,
          FileAttributes.HIDDEN));
      handle.setEa(ea("own", "1"));
      assertThat(handle.eas()).containsExactly(ea("own", "1"));
      assertThat(handle.info().attributes()).isEqualTo(FileAttributes.HIDDEN);
      handle.delete();
      assertFails(Reason.NOT_FOUND, () -> open("a"));
    }
  }
}
