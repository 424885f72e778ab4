package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.fscc.FullEa;
import org.sumbawa.wire.fscc.file.FileBasicInformation;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.LeaseState;
import org.sumbawa.wire.message.value.OplockLevel;
import org.sumbawa.wire.message.value.ShareAccess;

/** What clients cache of folders, and what ends that. */
class CachedFoldersTest {
  private static final LeaseState NONE = LeaseState.NONE;
  private static final LeaseState READ = LeaseState.READ_CACHING;
  private static final LeaseState READ_HANDLE = READ.or(LeaseState.HANDLE_CACHING);
  private static final LeaseState ALL = READ_HANDLE.or(LeaseState.WRITE_CACHING);
  private static final Guid MACHINE = new Guid(1, 1);
  private static final Guid ANOTHER = new Guid(2, 2);
  private static final Guid FOLDER = new Guid(3, 3);
  private static final Guid ELSE = new Guid(4, 4);

  private final Disk disk = new Disk();
  private final List<LeaseHolder.Break> broken = new ArrayList<>();

  /** Something that changes what a listing of the folder "d" shows. */
  enum Change {
    CREATE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        disk.file("d\\new", by);
      }
    },
    CREATE_BY_STREAM {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        disk.file("d\\new:stream", by);
      }
    },
    CREATE_FOLDER {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        disk.folder("d\\new", by);
      }
    },
    DELETE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        var file = disk.file("d\\a", by);
        Deleting.setDisposition(file, true, false);
        file.close();
      }
    },
    RENAME {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Renaming.rename(disk.file("d\\a", by), Disk.path("d\\b"), false);
      }
    },
    MOVE_IN {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Renaming.rename(disk.file("a", by), Disk.path("D\\b"), false);
      }
    },
    MOVE_OUT {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Renaming.rename(disk.file("d\\a", by), Disk.path("b"), false);
      }
    },
    LINK {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Renaming.link(disk.file("a", by), Disk.path("d\\b"), false);
      }
    },
    OVERWRITE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        disk.open("d\\a", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.NONE,
            CreateDisposition.OVERWRITE, by);
      }
    },
    SIZE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        DataAccess.setSize(disk.file("d\\a", by), 10);
      }
    },
    ALLOCATION {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        DataAccess.setAllocation(disk.file("d\\a", by), 10_000);
      }
    },
    TIMES {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Attributes.set(disk.file("d\\a", by), basic(FileTime.of(Instant.EPOCH), FileAttributes.NONE));
      }
    },
    ATTRIBUTES {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        Attributes.set(disk.file("d\\a", by), basic(FileTime.NONE, FileAttributes.HIDDEN));
      }
    },
    WRITE_AND_CLOSE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        var file = disk.file("d\\a", by);
        Disk.write(file, "text", 0);
        file.close();
      }
    },
    EA_AND_CLOSE {
      @Override
      void make(Disk disk, CacheRequest by) throws Exception {
        var file = disk.file("d\\a", by);
        Attributes.setEas(file, List.of(new FullEa(0, "EA", Bytes.of(new byte[]{1}))));
        file.close();
      }
    };

    abstract void make(Disk disk, CacheRequest by) throws Exception;
  }

  private static FileBasicInformation basic(FileTime write, FileAttributes attributes) {
    return new FileBasicInformation(FileTime.NONE, FileTime.NONE, write, FileTime.NONE, attributes);
  }

  @BeforeEach
  void fill() throws Exception {
    disk.folder("d").close();
    disk.folder("d\\e").close();
    disk.file("d\\a").close();
    disk.file("a").close();
  }

  private CacheRequest.Lease lease(Guid machine, Guid key, LeaseState state, Guid parent) {
    return new CacheRequest.Lease(new CacheRequest.LeaseId(machine, key), state, 2, 10, parent, true,
        broken::add);
  }

  private CacheRequest.Lease folderLease(LeaseState state) {
    return lease(MACHINE, FOLDER, state, Guid.NONE);
  }

  private LocalOpen held(String path, LeaseState state) throws Exception {
    return disk.folder(path, folderLease(state));
  }

  private void acknowledge(LeaseState kept) throws Exception {
    CacheAcknowledgment.lease(disk.store().table(), new CacheRequest.LeaseId(MACHINE, FOLDER), kept);
  }

  private static LeaseState state(LocalOpen open) {
    return open.cache() instanceof CacheAnswer.Lease lease ? lease.state() : NONE;
  }

  @Test
  void folder_isCachedToReadAndWithItsHandle_neverToWrite() throws Exception {
    assertThat(state(disk.folder("d", lease(MACHINE, FOLDER, ALL, Guid.NONE)))).isEqualTo(READ_HANDLE);
    assertThat(state(disk.folder("d\\e", lease(MACHINE, ELSE, READ.or(LeaseState.WRITE_CACHING), Guid.NONE))))
        .isEqualTo(READ);
    assertThat(state(disk.folder("x", lease(MACHINE, new Guid(5, 5), LeaseState.WRITE_CACHING, Guid.NONE))))
        .isEqualTo(NONE);
    assertThat(state(disk.folder("d", lease(ANOTHER, FOLDER, ALL, Guid.NONE)))).isEqualTo(READ_HANDLE);
    assertThat(broken).isEmpty();
  }

  @Test
  void folder_whereLeasesAreForFilesOnly_isNotCached() throws Exception {
    var request = new CacheRequest.Lease(new CacheRequest.LeaseId(MACHINE, FOLDER), READ_HANDLE, 1, 0,
        Guid.NONE, false, broken::add);
    assertThat(disk.folder("d", request).cache()).isEqualTo(new CacheAnswer.Oplock(OplockLevel.NONE));
    disk.file("d\\new");
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void change_ofWhatIsListed_endsTheCache(Change change) throws Exception {
    var folder = held("d", READ_HANDLE);
    change.make(disk, CacheRequest.NONE);
    assertThat(broken).containsExactly(
        new LeaseHolder.Break(new CacheRequest.LeaseId(MACHINE, FOLDER), READ_HANDLE, NONE, 12, true));
    acknowledge(NONE);
    assertThat(state(folder)).isEqualTo(NONE);
  }

  @ParameterizedTest
  @EnumSource
  void change_byWhoNamesTheLease_leavesTheCache(Change change) throws Exception {
    held("d", READ_HANDLE);
    change.make(disk, lease(MACHINE, ELSE, NONE, FOLDER));
    assertThat(broken).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void change_byAMachineThatCallsItsLeaseTheSame_endsTheCache(Change change) throws Exception {
    held("d", READ_HANDLE);
    change.make(disk, lease(ANOTHER, ELSE, NONE, FOLDER));
    assertThat(broken).hasSize(1);
  }

  @Test
  void change_endsTheCachesOfAllOthers() throws Exception {
    held("d", READ);
    disk.folder("d", lease(ANOTHER, FOLDER, READ, Guid.NONE));
    disk.folder("d", lease(ANOTHER, ELSE, READ, Guid.NONE));
    disk.file("d\\new", lease(ANOTHER, new Guid(5, 5), ALL, ELSE));
    assertThat(broken).extracting(LeaseHolder.Break::id).containsExactlyInAnyOrder(
        new CacheRequest.LeaseId(MACHINE, FOLDER), new CacheRequest.LeaseId(ANOTHER, FOLDER));
    assertThat(broken).extracting(LeaseHolder.Break::acknowledgmentRequired).containsOnly(false);
  }

  @Test
  void write_untilItsFileIsClosed_leavesTheCache() throws Exception {
    held("d", READ_HANDLE);
    var file = disk.file("d\\a");
    Disk.write(file, "text", 0);
    assertThat(broken).isEmpty();
    file.close();
    assertThat(broken).hasSize(1);
  }

  @Test
  void reading_andChangesFurtherDownOrInStreams_leaveTheCache() throws Exception {
    held("d", READ_HANDLE);
    disk.file("d\\e\\new").close();
    disk.file("new").close();
    disk.file("d\\a").close();
    var stream = disk.file("d\\a:stream");
    Disk.write(stream, "text", 0);
    stream.close();
    disk.folder("d").close();
    Attributes.set(disk.open("d", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE),
        basic(FileTime.of(Instant.EPOCH), FileAttributes.NONE));
    assertThat(broken).isEmpty();
  }

  @Test
  void cache_onceItWasGivenUp_canBeHadAgain() throws Exception {
    held("d", READ_HANDLE);
    disk.file("d\\new").close();
    acknowledge(NONE);
    var again = held("d", READ_HANDLE);
    assertThat(again.cache()).isEqualTo(new CacheAnswer.Lease(FOLDER, READ_HANDLE, false, 2, 13, Guid.NONE));
    disk.file("d\\newer").close();
    assertThat(broken).extracting(LeaseHolder.Break::epoch).containsExactly(12, 14);
  }

  /** The handle goes first where somebody waits for that, and then what is listed. */
  @Test
  void change_whileTheHandleIsGivenUp_isToldAfterwards() throws Exception {
    held("d", READ_HANDLE);
    assertThatThrownBy(
        () -> disk.open("d", AccessMask.FILE_GENERIC_READ, ShareAccess.NONE, CreateOptions.DIRECTORY_FILE))
        .isInstanceOf(BreakPending.class);
    disk.file("d\\new").close();
    acknowledge(READ);
    assertThat(broken).extracting(LeaseHolder.Break::to).containsExactly(READ, NONE);
  }

  @Test
  void folder_thatMoves_isCachedWhereItIs() throws Exception {
    held("d", READ_HANDLE);
    var mover = disk.open("d", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE);
    assertThatThrownBy(() -> Renaming.rename(mover, Disk.path("moved"), false))
        .isInstanceOf(BreakPending.class);
    acknowledge(READ);
    Renaming.rename(mover, Disk.path("moved"), false);
    assertThat(broken).extracting(LeaseHolder.Break::to).containsExactly(READ);
    disk.folder("d").close();
    disk.file("d\\new").close();
    assertThat(broken).hasSize(1);
    disk.file("moved\\new").close();
    assertThat(broken).extracting(LeaseHolder.Break::to).containsExactly(READ, NONE);
  }

  @Test
  void move_thatFails_leavesTheFolderWhereItIs() throws Exception {
    disk.folder("full").close();
    var folder = disk.open("d", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE,
        CreateDisposition.OPEN, folderLease(READ_HANDLE));
    assertThatThrownBy(() -> Renaming.rename(folder, Disk.path("full"), true));
    disk.file("full\\new").close();
    assertThat(broken).isEmpty();
    disk.file("d\\new").close();
    assertThat(broken).hasSize(1);
  }

  @Test
  void folder_thatIsRemoved_isClosedFirstByWhoCachesIt() throws Exception {
    var cached = held("d\\e", READ_HANDLE);
    var remover = disk.open("d\\e", AccessMask.FILE_ALL_ACCESS, Disk.SHARED, CreateOptions.DIRECTORY_FILE);
    assertThatThrownBy(() -> Deleting.setDisposition(remover, true, false)).isInstanceOf(BreakPending.class);
    cached.close();
    Deleting.setDisposition(remover, true, false);
    remover.close();
    assertThat(disk.exists("d\\e")).isFalse();
  }

  @Test
  void folder_thatAnotherMovesInto_isClosedFirstByWhoCachesItAndSharesNotEnough() throws Exception {
    var cached = disk.open("d", AccessMask.DELETE.or(AccessMask.READ_DATA), Disk.SHARED,
        CreateOptions.DIRECTORY_FILE, CreateDisposition.OPEN, folderLease(READ_HANDLE));
    var file = disk.file("a");
    assertThatThrownBy(() -> Renaming.rename(file, Disk.path("d\\b"), false))
        .isInstanceOf(BreakPending.class);
    assertThat(broken).extracting(LeaseHolder.Break::to).containsExactly(READ);
    cached.close();
    Renaming.rename(file, Disk.path("d\\b"), false);
  }

  /** Two shares of one folder. */
  @Test
  void change_throughAnotherStore_endsTheCache() throws Exception {
    held("d", READ_HANDLE);
    var second = disk.beside();
    second.file("d\\new");
    assertThat(broken).hasSize(1);
  }

  @Test
  void file_whoseLastCloseIsThatOfAStream_goesFromTheFolderToo() throws Exception {
    var file = disk.file("d\\a");
    var stream = disk.file("d\\a:stream");
    held("d", READ_HANDLE);
    Deleting.setDisposition(file, true, false);
    file.close();
    assertThat(broken).isEmpty();
    stream.close();
    assertThat(broken).hasSize(1);
  }

  @Test
  void closed_folders_areForgotten() throws Exception {
    var first = held("d", READ_HANDLE);
    var second = held("d", READ_HANDLE);
    first.close();
    disk.file("d\\new").close();
    assertThat(broken).hasSize(1);
    second.close();
    disk.file("d\\newer").close();
    assertThat(broken).hasSize(1);
  }
}
