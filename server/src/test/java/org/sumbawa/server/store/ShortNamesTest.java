package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

class ShortNamesTest {
  private static final String LONG = "A rather long name.text";
  private static final String SHORT = ShortNames.made(LONG);
  private final Disk disk = new Disk();

  @Test
  void file_isFoundByItsShortName() throws Exception {
    disk.file(LONG).close();
    assertThat(open(SHORT).path()).isEqualTo(FilePath.of(LONG));
    assertThat(open(SHORT.toLowerCase(Locale.ROOT)).path()).isEqualTo(FilePath.of(LONG));
  }

  @Test
  void folderOnTheWay_isFoundByItsShortName() throws Exception {
    disk.folder(LONG).close();
    disk.file(LONG + "\\a").close();
    assertThat(open(SHORT + "\\a").path()).isEqualTo(FilePath.of(LONG, "a"));
    assertThat(disk.file(SHORT + "\\new").path()).isEqualTo(FilePath.of(LONG, "new"));
  }

  @Test
  void name_thatIsReallyThere_goesFirst() throws Exception {
    disk.file(SHORT).close();
    disk.file(LONG).close();
    assertThat(open(SHORT).path()).isEqualTo(FilePath.of(SHORT));
  }

  @Test
  void name_ofNoFile_isNew() throws Exception {
    assertThat(disk.file(SHORT).path()).isEqualTo(FilePath.of(SHORT));
  }

  @Test
  void listing_byShortName_findsTheFile() throws Exception {
    disk.folder("d").close();
    disk.file("d\\" + LONG).close();
    disk.file("d\\other").close();
    assertThat(names(SHORT)).containsExactly(LONG);
    assertThat(names("*.tex")).containsExactly(LONG);
    assertThat(names("*.te?")).containsExactly(LONG);
    assertThat(names("B1234~1.TEX")).isEmpty();
  }

  @Test
  void store_withoutShortNames_findsNobodyByThem() throws Exception {
    disk.store().shortNames(false);
    disk.folder("d").close();
    disk.file("d\\" + LONG).close();
    assertThat(ShortNames.of(disk.store(), LONG)).isEmpty();
    assertThat(names(SHORT)).isEmpty();
    assertThat(names("*.tex")).isEmpty();
    assertThat(names("A rather*")).containsExactly(LONG);
    Disk.assertRefused(NtStatus.OBJECT_NAME_NOT_FOUND, () -> open("d\\" + SHORT));
    disk.store().shortNames(true);
    assertThat(open("d\\" + SHORT).path()).isEqualTo(Disk.path("d\\" + LONG));
  }

  private LocalOpen open(String path) throws Exception {
    return disk.open(path, AccessMask.READ_ATTRIBUTES, Disk.SHARED, CreateOptions.NONE,
        CreateDisposition.OPEN);
  }

  private List<String> names(String pattern) throws Exception {
    var found = new ArrayList<String>();
    var scan = new DirectoryScan(disk.folder("d"), pattern);
    for (var next = scan.peek(); next.isPresent(); next = scan.peek()) {
      found.add(next.get().name());
      scan.advance(true);
    }
    return found;
  }
}
