package org.sumbawa.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.NewFile;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Sddl;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.value.CreateDisposition;
import org.sumbawa.wire.message.value.CreateOptions;

/**
 * Who may do what with which file: one row a rule. The rights of a file are numbers as in MS-SMB2 2.2.13.1.1, those of
 * entries names as in MS-DTYP 2.5.1.1: CC reads or lists, DC writes or adds a file, LC appends or adds a folder, DT deletes
 * children, LO reads attributes, SD deletes, RC reads the descriptor, WD changes it, WO changes the owner. In entries, A is
 * Alice, and the descriptor of the one folder and the one file is given whole.
 */
class PermissionsTest {
  private static final Sid ALICE = Sid.parse("S-1-5-21-1-2-3-1001");
  private static final Sid BOB = Sid.parse("S-1-5-21-1-2-3-1002");
  private static final String ALL = "O:BAD:(A;;FA;;;WD)";

  private final Disk disk = new Disk();

  @BeforeEach
  void makeFolders() throws Exception {
    for (var folder : List.of("from", "to")) {
      disk.store().fileSystem().create(Disk.path(folder), NewFile.DIRECTORY).close();
    }
    for (var file : List.of("from\\file", "to\\there")) {
      disk.store().fileSystem().create(Disk.path(file), NewFile.FILE).close();
    }
  }

  /** MS-FSA 2.1.5.1.2.1 and phase 4 of 2.1.5.1; MS-DTYP 2.5.3.2. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // who | intent | folder | file | wanted | outcome
      "alice | no | O:BAD: | O:BAD:(A;;FR;;;A) | 120089 | SUCCESS",
      "bob   | no | O:BAD: | O:BAD:(A;;FR;;;A) | 120089 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:BAD:(A;;FR;;;A) | 120116 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:BAD:(D;;CC;;;A)(A;;FA;;;WD) | 1 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:BAD:(D;;CC;;;A)(A;;FA;;;WD) | 2 | SUCCESS",
      // Who may delete a folder's children may delete each; who may list them may see their attributes.
      "alice | no | O:BAD:(A;;DT;;;A) | O:BAD: | 10000 | SUCCESS",
      "alice | no | O:BAD:(A;;CC;;;A) | O:BAD: | 10000 | ACCESS_DENIED",
      "alice | no | O:BAD:(A;;CC;;;A) | O:BAD: | 80 | SUCCESS",
      "alice | no | O:BAD:(A;;DT;;;A) | O:BAD: | 80 | ACCESS_DENIED",
      "alice | no | O:BAD:(A;;DT;;;A) | O:BAD: | 10001 | ACCESS_DENIED",
      // An owner reads and changes the descriptor, unless the list speaks of its rights; nothing else comes of it.
      "alice | no | O:BAD: | O:AD: | 60000 | SUCCESS", "alice | no | O:BAD: | O:AD: | 80000 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:AD:(A;;RC;;;OW) | 20000 | SUCCESS",
      "alice | no | O:BAD: | O:AD:(A;;RC;;;OW) | 40000 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:AD:(A;IO;RC;;;OW) | 40000 | SUCCESS",
      "alice | no | O:BAD: | O:AD:(A;;FR;;;OW) | 1 | SUCCESS",
      "bob | no | O:BAD: | O:AD:(A;;FR;;;OW) | 1 | ACCESS_DENIED",
      // Administrators take ownership and see who is watched, and read what they like only when they mean to back it up.
      "admin | no | O:AD: | O:AD: | 80000 | SUCCESS", "admin | no | O:AD: | O:AD: | 1000000 | SUCCESS",
      "alice | no | O:AD: | O:AD: | 1000000 | PRIVILEGE_NOT_HELD",
      "operator | no | O:AD: | O:AD: | 1000000 | PRIVILEGE_NOT_HELD",
      "admin | no | O:AD: | O:AD: | 1 | ACCESS_DENIED", "admin | backup | O:AD: | O:AD: | 1200A9 | SUCCESS",
      "admin | backup | O:AD: | O:AD: | 1D0116 | SUCCESS", "operator | backup | O:AD: | O:AD: | 1 | SUCCESS",
      "operator | no | O:AD: | O:AD: | 1 | ACCESS_DENIED",
      "operator | no | O:AD: | O:AD: | 80000 | ACCESS_DENIED",
      "alice | backup | O:BAD: | O:BAD: | 1 | ACCESS_DENIED",
      // As much as possible is something, or nothing at all.
      "alice | no | O:BAD: | O:BAD:(A;;CC;;;A) | 2000000 | SUCCESS",
      "alice | no | O:BAD: | O:BAD: | 2000000 | ACCESS_DENIED",
      "alice | no | O:BAD: | O:BAD:(A;;CC;;;A) | 2000002 | ACCESS_DENIED"})
  void open_ofAFile_isWhatDescriptorsAndPrivilegesLet(String who, String intent, String folder, String file,
      String wanted, String outcome) throws Exception {
    secure("from", folder);
    secure("from\\file", file);
    var options = intent.equals("backup") ? CreateOptions.OPEN_FOR_BACKUP_INTENT : CreateOptions.NONE;
    var access = mask(wanted);
    assertOutcome(outcome, () -> {
      var open = open(who, "from\\file", access, options);
      if (!access.has(AccessMask.MAXIMUM_ALLOWED)) {
        assertThat(open.grantedAccess()).isEqualTo(access);
      }
      open.close();
    });
  }

  /** MS-FSA 2.1.5.1.2.1: each right of the maximum is what would be granted alone. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"O:BAD: | O:BAD:(A;;FR;;;A) | 120089",
      "O:BAD:(A;;DTCC;;;A) | O:BAD:(A;;CC;;;A) | 10081", "O:BAD: | O:AD:(D;;SD;;;WD)(A;;FA;;;A) | 1E01FF",
      "O:BAD: | O:AD: | 60000", "O:BAD:(A;;DT;;;A) | O:BAD:(D;;SD;;;A)(A;;CC;;;A) | 10001"})
  void open_forAsMuchAsPossible_getsExactlyThat(String folder, String file, String granted) throws Exception {
    secure("from", folder);
    secure("from\\file", file);
    assertThat(open("alice", "from\\file", AccessMask.MAXIMUM_ALLOWED, CreateOptions.NONE).grantedAccess())
        .isEqualTo(mask(granted));
  }

  /** MS-FSA 2.1.5.1.1. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"alice | file | O:BAD:(A;;DC;;;A) | SUCCESS",
      "alice | file | O:BAD:(A;;LC;;;A) | ACCESS_DENIED", "alice | folder | O:BAD:(A;;LC;;;A) | SUCCESS",
      "alice | folder | O:BAD:(A;;DC;;;A) | ACCESS_DENIED",
      "admin | file | O:BAD:(A;;LC;;;A) | ACCESS_DENIED"})
  void creation_takesTheRightToAddToTheFolder(String who, String kind, String folder, String outcome)
      throws Exception {
    secure("from", folder);
    var options = kind.equals("file") ? CreateOptions.NON_DIRECTORY_FILE : CreateOptions.DIRECTORY_FILE;
    assertOutcome(outcome, () -> open(who, "from\\new", AccessMask.FILE_ALL_ACCESS, options).close());
  }

  /** MS-DTYP 2.5.3.4, as a creator sees it. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "O:BAD:(A;OICI;FA;;;A)(A;OI;FR;;;BU)(A;CI;FX;;;BU)(A;;FA;;;WD) | file | O:AD:(A;;FA;;;A)(A;;FR;;;BU)",
      "O:BAD:(A;OICI;FA;;;A)(A;OI;FR;;;BU)(A;CI;FX;;;BU)(A;;FA;;;WD) | folder | O:AD:(A;OICI;FA;;;A)(A;OIIO;FR;;;BU)(A;CI;FX;;;BU)",
      "O:BAD:AI(A;OICI;FA;;;CO)(A;;FA;;;WD) | folder | O:AD:AI(A;ID;FA;;;A)(A;OICIIOID;FA;;;CO)",
      "O:BAD:(A;OICINP;FA;;;CO)(A;;FA;;;WD) | folder | O:AD:(A;;FA;;;A)",
      "O:BAD:(A;;FA;;;WD) | file | O:AD:(A;;FA;;;A)(A;;FA;;;SY)"})
  void creation_inherits(String folder, String kind, String made) throws Exception {
    secure("from", folder);
    var options = kind.equals("file") ? CreateOptions.NON_DIRECTORY_FILE : CreateOptions.DIRECTORY_FILE;
    var open = open("alice", "from\\new", AccessMask.FILE_ALL_ACCESS, options);
    assertThat(Sddl.format(FileSecurity.of(open).withoutGroup())).isEqualTo(Sddl.format(sddl(made)));
  }

  /** Whom a creator, or who may change the owner, may make the owner; and who may say who is watched. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"alice | O:A | SUCCESS", "alice | O:B | INVALID_OWNER",
      "alice | O:BA | INVALID_OWNER", "alice | O:AN | INVALID_OWNER", "alice | O:BU | SUCCESS",
      "admin | O:BA | SUCCESS", "admin | O:B | SUCCESS", "operator | O:B | SUCCESS",
      "alice | G:BA | SUCCESS"})
  void owner_thatSomebodySets_isOneThatItMaySet(String who, String given, String outcome) throws Exception {
    secure("from", ALL);
    secure("from\\file", "O:BBD:(A;;FA;;;WD)".replace("O:BB", "O:" + Sid.parse("S-1-5-21-1-2-3-1003")));
    var open = open(who, "from\\file", AccessMask.WRITE_OWNER, CreateOptions.NONE);
    var part = given.startsWith("G") ? SecurityInformation.GROUP : SecurityInformation.OWNER;
    assertOutcome(outcome, () -> FileSecurity.change(open, part, sddl(given)));
    assertOutcome(outcome,
        () -> disk.store()
            .open(intent(who, "from\\new" + who, AccessMask.FILE_ALL_ACCESS, CreateOptions.NONE,
                CreateDisposition.CREATE, AccessMask.FILE_ALL_ACCESS, Optional.of(sddl(given))))
            .open().close());
  }

  /** MS-FSA 2.1.5.17. */
  @Test
  void owner_thatIsNotNamed_isNone() throws Exception {
    var open = open("alice", "from\\file", AccessMask.WRITE_OWNER, CreateOptions.NONE);
    Disk.assertRefused(NtStatus.INVALID_OWNER,
        () -> FileSecurity.change(open, SecurityInformation.OWNER, SecurityDescriptor.EMPTY));
  }

  @Test
  void systemList_takesItsPrivilegeAtTheCreationToo() throws Exception {
    var wish = Optional.of(sddl("S:(AU;SA;FA;;;WD)"));
    for (var who : List.of("alice", "operator", "admin")) {
      assertOutcome(who.equals("admin") ? "SUCCESS" : "PRIVILEGE_NOT_HELD",
          () -> disk.store().open(intent(who, "from\\new", AccessMask.FILE_ALL_ACCESS, CreateOptions.NONE,
              CreateDisposition.CREATE, AccessMask.FILE_ALL_ACCESS, wish)).open().close());
    }
  }

  @Test
  void systemList_inAShareWherePermissionsStay_stays() throws Exception {
    var reading = AccessMask.FILE_GENERIC_READ;
    var open = disk.store().open(intent("admin", "from\\file", AccessMask.ACCESS_SYSTEM_SECURITY.or(reading),
        CreateOptions.NONE, CreateDisposition.OPEN, reading, Optional.empty())).open();
    Disk.assertRefused(NtStatus.ACCESS_DENIED,
        () -> FileSecurity.change(open, SecurityInformation.SACL, sddl("S:(AU;SA;FA;;;WD)")));
  }

  /** MS-FSA 2.1.5.17: a file whose permissions changed is one to be archived. */
  @Test
  void descriptor_thatChanges_marksTheFileToBeArchived() throws Exception {
    var open = open("alice", "from\\file", AccessMask.FILE_ALL_ACCESS, CreateOptions.NONE);
    assertThat(open.info().attributes().has(FileAttributes.ARCHIVE)).isFalse();
    FileSecurity.change(open, SecurityInformation.DACL, sddl(ALL));
    assertThat(open.info().attributes().has(FileAttributes.ARCHIVE)).isTrue();
  }

  /** MS-FSA 2.1.5.15.12: what it takes at the source, at the target's folder, and of what is in the way. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      // source's folder | source | target's folder | in the way | outcome
      "O:BAD: | O:BAD:(A;;SD;;;A) | O:BAD:(A;;DC;;;A) | no | SUCCESS",
      "O:BAD:(A;;DT;;;A) | O:BAD: | O:BAD:(A;;DC;;;A) | no | SUCCESS",
      "O:BAD:(A;;DC;;;A) | O:BAD:(A;;FW;;;A) | O:BAD:(A;;DC;;;A) | no | ACCESS_DENIED",
      "O:BAD: | O:BAD:(A;;SD;;;A) | O:BAD:(A;;LCDT;;;A) | no | ACCESS_DENIED",
      "O:BAD: | O:BAD:(A;;SD;;;A) | O:BAD:(A;;DC;;;A) | O:BAD:(A;;SD;;;A) | SUCCESS",
      "O:BAD: | O:BAD:(A;;SD;;;A) | O:BAD:(A;;DCDT;;;A) | O:BAD: | SUCCESS",
      "O:BAD: | O:BAD:(A;;SD;;;A) | O:BAD:(A;;DC;;;A) | O:BAD:(A;;FW;;;A) | ACCESS_DENIED"})
  void rename_takesTheRightToDeleteHereAndToAddThere(String sourceFolder, String source, String targetFolder,
      String inTheWay, String outcome) throws Exception {
    secure("from", sourceFolder);
    secure("from\\file", source);
    secure("to", targetFolder);
    boolean replaces = !inTheWay.equals("no");
    if (replaces) {
      secure("to\\there", inTheWay);
    }
    var target = Disk.path(replaces ? "to\\there" : "to\\new");
    assertOutcome(outcome, () -> {
      try (var open = new Closing(open("alice", "from\\file", AccessMask.DELETE, CreateOptions.NONE))) {
        Renaming.rename(open.open, target, replaces);
      }
    });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"O:BAD:(A;;LC;;;A) | SUCCESS", "O:BAD:(A;;DC;;;A) | ACCESS_DENIED"})
  void rename_ofAFolder_takesTheRightToAddFolders(String targetFolder, String outcome) throws Exception {
    secure("to", targetFolder);
    disk.store().fileSystem().create(Disk.path("from\\folder"), NewFile.DIRECTORY).close();
    var folder = open("alice", "from\\folder", AccessMask.DELETE, CreateOptions.DIRECTORY_FILE);
    assertOutcome(outcome, () -> Renaming.rename(folder, Disk.path("to\\folder"), false));
  }

  /** MS-FSA 2.1.5.15.7: a second name takes no right to the file, but one to the folder, and to what it replaces. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"O:BAD:(A;;DC;;;A) | no | SUCCESS",
      "O:BAD:(A;;LC;;;A) | no | ACCESS_DENIED", "O:BAD:(A;;DC;;;A) | O:BAD:(A;;SD;;;A) | SUCCESS",
      "O:BAD:(A;;DC;;;A) | O:BAD: | ACCESS_DENIED"})
  void secondName_takesTheRightToAddThere(String targetFolder, String inTheWay, String outcome)
      throws Exception {
    secure("from\\file", "O:BAD:(A;;FR;;;A)");
    secure("to", targetFolder);
    boolean replaces = !inTheWay.equals("no");
    if (replaces) {
      secure("to\\there", inTheWay);
    }
    var open = open("alice", "from\\file", AccessMask.READ_ATTRIBUTES, CreateOptions.NONE);
    assertOutcome(outcome,
        () -> Renaming.link(open, Disk.path(replaces ? "to\\there" : "to\\new"), replaces));
  }

  /** What the share lets nobody do, nobody does by way of another file. */
  @Test
  void secondName_inAShareThatIsReadOnly_isDenied() throws Exception {
    var reading = AccessMask.FILE_GENERIC_READ;
    var open = disk.store().open(intent("alice", "from\\file", reading, CreateOptions.NONE,
        CreateDisposition.OPEN, reading, Optional.empty())).open();
    Disk.assertRefused(NtStatus.ACCESS_DENIED, () -> Renaming.link(open, Disk.path("to\\new"), false));
  }

  /** MS-FSA 2.1.5.15.3 and 2.1.5.15.12: no right but DELETE, which the open must have. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"10000 | SUCCESS", "1E01FF | ACCESS_DENIED"})
  void deletion_takesTheRightToDelete(String granted, String outcome) throws Exception {
    var open = open("alice", "from\\file", mask(granted), CreateOptions.NONE);
    assertOutcome(outcome, () -> Deleting.setDisposition(open, true, false));
  }

  private record Closing(LocalOpen open) implements AutoCloseable {
    @Override
    public void close() {
      open.close();
    }
  }

  @FunctionalInterface
  private interface Operation {
    void run() throws Exception;
  }

  private static void assertOutcome(String outcome, Operation operation) throws Exception {
    if (outcome.equals("SUCCESS")) {
      operation.run();
    } else {
      var status = (NtStatus) NtStatus.class.getField(outcome).get(null);
      Disk.assertRefused(status, operation::run);
    }
  }

  private void secure(String path, String sddl) throws Exception {
    try (var handle = disk.store().fileSystem().open(Disk.path(path), true)) {
      handle.setSecurity(sddl(sddl));
    }
  }

  private static SecurityDescriptor sddl(String text) {
    return Sddl.parse(text.replace(";A)", ";" + ALICE + ")").replaceAll("O:A(?=D|$)", "O:" + ALICE)
        .replaceAll("O:B(?=D|$)", "O:" + BOB));
  }

  private LocalOpen open(String who, String path, AccessMask access, CreateOptions options)
      throws Refusal, BreakPending {
    return disk.store().open(intent(who, path, access, options, CreateDisposition.OPEN_IF,
        AccessMask.FILE_ALL_ACCESS, Optional.empty())).open();
  }

  private static OpenIntent intent(String who, String path, AccessMask access, CreateOptions options,
      CreateDisposition disposition, AccessMask limit, Optional<SecurityDescriptor> wish) {
    return new OpenIntent(subject(who), path, Disk.path(path), false, access, limit, Disk.SHARED, disposition,
        options, FileAttributes.NORMAL, new OpenIntent.Creation(0, List.of(), wish), CacheRequest.NONE);
  }

  private static Subject subject(String who) {
    var groups = switch (who) {
      case "admin" -> Stream.of(Sid.BUILTIN_ADMINISTRATORS);
      case "operator" -> Stream.of(Sid.BACKUP_OPERATORS);
      default -> Stream.<Sid>empty();
    };
    var sid = switch (who) {
      case "alice" -> ALICE;
      case "bob" -> BOB;
      default -> Sid.parse("S-1-5-21-1-2-3-1004");
    };
    return Subject.of(new Identity(who, "", sid,
        Stream.concat(Stream.of(Sid.BUILTIN_USERS, Sid.EVERYONE), groups).toList(), Identity.Kind.USER));
  }

  private static AccessMask mask(String hexadecimal) {
    return new AccessMask(Integer.parseUnsignedInt(hexadecimal, 16));
  }
}
