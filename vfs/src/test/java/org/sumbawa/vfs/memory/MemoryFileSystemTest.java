package org.sumbawa.vfs.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sumbawa.vfs.contract.Contract.assertFails;
import static org.sumbawa.vfs.contract.Contract.path;
import static org.sumbawa.vfs.contract.Contract.read;
import static org.sumbawa.vfs.contract.Contract.write;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.vfs.FileKey;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.vfs.FileSystem;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.vfs.VfsException.Reason;
import org.sumbawa.vfs.contract.AttributesContract;
import org.sumbawa.vfs.contract.CompressionContract;
import org.sumbawa.vfs.contract.ConcurrencyContract;
import org.sumbawa.vfs.contract.ExtendedAttributesContract;
import org.sumbawa.vfs.contract.FilesContract;
import org.sumbawa.vfs.contract.FoldersContract;
import org.sumbawa.vfs.contract.LinksContract;
import org.sumbawa.vfs.contract.NamesContract;
import org.sumbawa.vfs.contract.RenameContract;
import org.sumbawa.vfs.contract.ReparseContract;
import org.sumbawa.vfs.contract.SecurityContract;
import org.sumbawa.vfs.contract.SparseContract;
import org.sumbawa.vfs.contract.StreamsContract;

class MemoryFileSystemTest
    implements
      FilesContract,
      NamesContract,
      FoldersContract,
      RenameContract,
      AttributesContract,
      StreamsContract,
      ExtendedAttributesContract,
      SecurityContract,
      SparseContract,
      LinksContract,
      ReparseContract,
      CompressionContract,
      ConcurrencyContract {
  private static final long CAPACITY = 64 << 20;

  private final MemoryFileSystem fileSystem = new MemoryFileSystem(InstantSource.system(), CAPACITY, "Test");

  @Override
  public FileSystem fileSystem() {
    return fileSystem;
  }

  @Test
  void files_ofTwoFileSystems_areNotTheSame() throws VfsException {
    var other = new MemoryFileSystem(InstantSource.system(), CAPACITY, "Test");
    assertThat(other.volume().serial()).isNotEqualTo(fileSystem.volume().serial());
    try (var one = fileSystem.open(FilePath.ROOT, false); var two = other.open(FilePath.ROOT, false)) {
      assertThat(one.key()).isNotEqualTo(two.key());
    }
  }

  @Test
  void write_beyondCapacity_isDiskFull() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 0, "x");
      var large = ByteBuffer.allocate((int) CAPACITY + 1);
      assertFails(Reason.DISK_FULL, () -> handle.write(large, 0));
      assertThat(fileSystem.volume().freeBytes()).isZero();
      assertThat(handle.info().size()).isEqualTo(CAPACITY);
      handle.setSize(1);
      assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY - 4096);
    }
  }

  @Test
  void allocation_setAside_isNotTakenByOthers() throws VfsException {
    try (var one = create("one"); var two = create("two")) {
      assertFails(Reason.DISK_FULL, () -> one.setAllocation(CAPACITY + 1));
      one.setAllocation(CAPACITY - 4096);
      assertThat(one.info().allocation()).isEqualTo(CAPACITY - 4096);
      write(two, 0, "x");
      assertFails(Reason.DISK_FULL, () -> write(two, 4096, "x"));
      write(one, 0, "y".repeat(10_000));
      assertThat(fileSystem.volume().freeBytes()).isZero();
      assertFails(Reason.DISK_FULL, () -> fileSystem.create(path("three"),
          new NewFile(false, NewFile.FILE.attributes(), null, List.of(), 1)));
      assertThat(exists("three")).isFalse();
    }
  }

  @Test
  void space_ofDeletedFile_isFreeAfterTheLastClose() throws VfsException {
    put("a", "x".repeat(8192));
    put("a:s", "x");
    try (var handle = open("a")) {
      handle.delete();
      assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY - 8192);
    }
    assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY);
  }

  @Test
  void cloneRange_wholeClusters_takesNoSpaceUntilWritten() throws VfsException {
    put("source", "s".repeat(10_000));
    try (var source = open("source"); var target = create("target")) {
      target.cloneRange(source, 0, 0, 10_000);
      assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY - 3 * 4096);
      assertThat(read(target, 0, 20_000)).isEqualTo("s".repeat(10_000));
      write(target, 5000, "T");
      assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY - 4 * 4096);
      assertThat(read(source, 5000, 1)).isEqualTo("s");
      write(source, 0, "S");
      assertThat(read(target, 0, 1)).isEqualTo("s");
      source.delete();
      assertFails(Reason.NOT_SUPPORTED, () -> target.cloneRange(source, 1, 0, 4096));
      assertFails(Reason.NOT_SUPPORTED, () -> target.cloneRange(target, 0, 4096, 8192));
      assertFails(Reason.NOT_SUPPORTED, () -> target.cloneRange(source, 8192, 0, 8192));
      target.cloneRange(target, 4096, 12_288, 4096);
      assertThat(read(target, 12_288 + 5000 - 4096, 1)).isEqualTo("T");
    }
    assertThat(content("target")).hasSize(16_384);
  }

  @Test
  void openByKey_file_survivesRename() throws VfsException {
    put("a", "x");
    FileKey key;
    try (var handle = open("a")) {
      key = handle.key();
      handle.rename(path("b"), false);
      try (var again = fileSystem.openByKey(key, true)) {
        assertThat(again.path()).isEqualTo(path("b"));
      }
      handle.link(path("c"), false);
      handle.delete();
      try (var again = fileSystem.openByKey(key, true)) {
        assertThat(again.path()).isEqualTo(path("c"));
        again.delete();
      }
    }
    assertFails(Reason.NOT_FOUND, () -> fileSystem.openByKey(key, true));
  }

  @Test
  void list_order_isThatOfFoldedNames() throws VfsException {
    for (var name : List.of("b", "A", "c", "B2", "a1")) {
      create(name).close();
    }
    assertThat(names("")).containsExactly("A", "a1", "b", "B2", "c");
  }

  @Test
  void zero_ofFileThatIsNotSparse_givesSpaceBack() throws VfsException {
    try (var handle = create("a")) {
      write(handle, 0, "x".repeat(40_960));
      handle.zero(new Range(0, 40_960));
      assertThat(fileSystem.volume().freeBytes()).isEqualTo(CAPACITY);
      assertThat(handle.info().allocation()).isEqualTo(40_960);
    }
  }

  @Test
  void folder_ofHundredThousandNames_isFound() throws VfsException {
    for (int i = 0; i < 100_000; i++) {
      create("Name " + i).close();
    }
    assertThat(exists("NAME 99999")).isTrue();
    assertThat(exists("NAME 100000")).isFalse();
    var seen = new ArrayList<String>();
    try (var root = fileSystem.open(path(""), false); var cursor = root.list()) {
      for (var entries = cursor.next(1000); !entries.isEmpty(); entries = cursor.next(1000)) {
        entries.forEach(entry -> seen.add(entry.name()));
      }
    }
    assertThat(seen).hasSize(100_000).doesNotHaveDuplicates();
  }
}
