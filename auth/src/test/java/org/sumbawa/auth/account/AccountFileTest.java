package org.sumbawa.auth.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sumbawa.wire.dtyp.Sid;

class AccountFileTest {
  private static final String HASH_OF_PASSWORD = "a4f49c406510bdcab6824ee7c30fd852";
  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");
  private static final String HEAD = "sumbawa-accounts\t1\nmachine-sid\tS-1-5-21-1-2-3\n";

  private final Random random = new Random(1);

  @TempDir
  private Path folder = Path.of("");

  private Path path = Path.of("");

  @BeforeEach
  void name() {
    path = folder.resolve("accounts.tsv");
  }

  private AccountFile open() throws IOException {
    return AccountFile.open(path, random::nextBytes);
  }

  private static NewAccount account(String name) {
    return new NewAccount(name, NtHash.of("Password".toCharArray()), Instant.MAX, List.of(), "");
  }

  private void write(String text) throws IOException {
    Files.deleteIfExists(path);
    Files.createFile(path,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(path, text);
  }

  @Test
  void file_thatIsNotThere_isMadeForItsOwnerAlone() throws IOException {
    var accounts = open();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    assertThat(accounts.list()).isEmpty();
    assertThat(accounts.machineSid().toString()).matches("S-1-5-21-\\d+-\\d+-\\d+");
    assertThat(open().machineSid()).isEqualTo(accounts.machineSid());
  }

  @Test
  void account_thatIsAdded_isThereForWhoeverOpensTheFile() throws IOException {
    var accounts = open();

    var added = accounts.add(new NewAccount("Alice", NtHash.of("Password".toCharArray()), Instant.MAX,
        List.of(Sid.BUILTIN_ADMINISTRATORS, Sid.parse("S-1-5-21-9-9-9-1001")), "Alice Example"));

    assertThat(added.sid()).isEqualTo(accounts.machineSid().child(1000));
    assertThat(open().find("aLICE")).contains(added);
    assertThat(open().list()).containsExactly(added);
    assertThat(open().find("bob")).isEmpty();
    assertThat(Files.readString(path)).contains("\nnext-rid\t1001\n").contains("\naccount\tAlice\t1000\t"
        + HASH_OF_PASSWORD + "\tenabled\tAdministrators,S-1-5-21-9-9-9-1001\tAlice Example\n");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
  }

  @Test
  void number_ofARemovedAccount_isNotGivenAgain() throws IOException {
    var accounts = open();
    accounts.add(account("alice"));
    var bob = accounts.add(account("bob"));

    accounts.remove("BOB");
    var again = open().add(account("bob"));

    assertThat(bob.sid().rid()).isEqualTo(1001);
    assertThat(again.sid().rid()).isEqualTo(1002);
    assertThat(open().list().stream().map(Account::name)).containsExactly("alice", "bob");
  }

  @Test
  void account_thatIsChanged_keepsAllElse() throws IOException {
    var accounts = open();
    var alice = accounts
        .add(new NewAccount("alice", NtHash.of("old".toCharArray()), Instant.MAX, List.of(), "Alice"));

    accounts.setPassword("ALICE", "Password".toCharArray());
    accounts.enable("alice", NEW_YEAR);
    accounts.disable("alice");
    accounts.setGroups("alice", List.of(Sid.BACKUP_OPERATORS));

    assertThat(open().find("alice")).contains(new Account("alice", alice.sid(),
        NtHash.of("Password".toCharArray()), true, NEW_YEAR, List.of(Sid.BACKUP_OPERATORS), "Alice"));
    assertThat(Files.readString(path)).contains("\tdisabled until 2027-01-01T00:00:00Z\t");
    accounts.enable("alice", Instant.MAX);
    assertThat(open().find("alice").orElseThrow().disabled()).isFalse();
    assertThat(open().find("alice").orElseThrow().until()).isEqualTo(Instant.MAX);
  }

  @Test
  void change_ofWhatIsNotThereOrIsAlready_isRefused() throws IOException {
    var accounts = open();
    accounts.add(account("alice"));

    assertThatThrownBy(() -> accounts.add(account("ALICE"))).isInstanceOf(AccountException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> accounts.remove("bob")).isInstanceOf(AccountException.class);
    assertThatThrownBy(() -> accounts.setPassword("bob", new char[0])).isInstanceOf(AccountException.class);
    assertThat(accounts.list()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", " alice", "...", "a\tb", "a\\b", "a@b", "a:b", "a\nb",
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
  void name_thatNoAccountCanHave_isRefused(String name) throws IOException {
    var accounts = open();

    assertThatThrownBy(() -> accounts.add(account(name))).isInstanceOf(AccountException.class);
    assertThatThrownBy(() -> accounts
        .add(new NewAccount("alice", NtHash.of(new char[0]), Instant.MAX, List.of(), "with\ta tab")))
        .isInstanceOf(AccountException.class);
  }

  @Test
  void folderInItsPlace_isRefusedWithoutAdviceToCloseIt() throws IOException {
    Files.createDirectory(path);
    assertThatThrownBy(this::open).isInstanceOf(AccountException.class)
        .hasMessage(path.toRealPath() + ": it is a folder, and accounts are kept in a file");
  }

  @Test
  void fileThatOthersMayRead_isNotUsed() throws IOException {
    var accounts = open();
    accounts.add(account("alice"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

    assertThatThrownBy(this::open).isInstanceOf(AccountException.class).hasMessageContaining("rw-r-----")
        .hasMessageContaining("chmod 600 " + path.toRealPath());
    assertThatThrownBy(() -> accounts.add(account("bob"))).isInstanceOf(AccountException.class);
  }

  @Test
  void fileThatIsChangedByAnother_isReadAgain() throws IOException {
    var server = open();
    var commandLine = open();
    assertThat(server.find("alice")).isEmpty();

    commandLine.add(account("alice"));
    assertThat(server.find("alice")).isPresent();

    commandLine.remove("alice");
    assertThat(server.find("alice")).isEmpty();
  }

  @Test
  void fileThatIsSpoiled_letsNobodyInAndSaysWhere() throws IOException {
    var accounts = open();
    accounts.add(account("alice"));
    write(Files.readString(path) + "nonsense\n");

    assertThatThrownBy(() -> accounts.find("alice")).isInstanceOf(AccountException.class)
        .hasMessageContaining("line 8").hasMessageContaining("nonsense");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {"''|line 1", "sumbawa-accounts;2|line 1",
      "HEAD;next-rid;1000;1000|line 3", "HEAD;next-rid;12|line 3", "HEAD;next-rid;many|line 3",
      "HEAD|next-rid", "HEAD;machine-sid;S-1-5-32|line 3", "HEAD;machine-sid;5|line 3",
      "HEAD;account;alice|line 3", "HEAD;account;alice;1000;abcd;enabled;;|line 3",
      "HEAD;account;al:ice;1000;a4f49c406510bdcab6824ee7c30fd852;enabled;;|line 3",
      "HEAD;account;alice;1000;a4f49c406510bdcab6824ee7c30fd852;maybe;;|line 3",
      "HEAD;account;alice;1000;a4f49c406510bdcab6824ee7c30fd852;enabled;Nobodies;|line 3"})
  void text_thatIsNoTable_isToldWithItsLine(String text, String complaint) throws IOException {
    write(text.replace("HEAD;", HEAD).replace("HEAD", HEAD).replace(';', '\t'));

    assertThatThrownBy(this::open).isInstanceOf(AccountException.class).hasMessageContaining(complaint);
  }

  @Test
  void tableThatContradictsItself_isRefused() throws IOException {
    var alice = "account\tALICE\t1000\t" + HASH_OF_PASSWORD + "\tenabled\t\t\n";
    for (var lines : List.of(alice + alice.replace("1000", "1001"), alice + alice.replace("ALICE", "bob"))) {
      write(HEAD + "next-rid\t1002\n" + lines);
      assertThatThrownBy(this::open).isInstanceOf(AccountException.class).hasMessageContaining("twice");
    }
    write(HEAD + "next-rid\t1000\n" + alice);
    assertThatThrownBy(this::open).isInstanceOf(AccountException.class).hasMessageContaining("not below");
    write("sumbawa-accounts\t1\n" + alice);
    assertThatThrownBy(this::open).isInstanceOf(AccountException.class).hasMessageContaining("before");
  }

  @Test
  void manyWhoAddAtOnce_allSucceed() throws Exception {
    var accounts = open();
    Callable<Account> work = () -> accounts.add(account("user" + Thread.currentThread().threadId()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var added : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> work).toList())) {
        added.get();
      }
    }
    assertThat(open().list()).hasSize(20);
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("accounts.tsv",
          ".accounts.tsv.lock");
    }
  }

  @Test
  void fileThatAnotherMakesMeanwhile_keepsTheOthersAccounts() throws IOException {
    var late = AccountFile.open(path, bytes -> {
      random.nextBytes(bytes);
      try {
        open().add(account("alice"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });

    late.add(account("bob"));

    assertThat(open().list().stream().map(Account::name)).containsExactly("alice", "bob");
  }

  @Test
  void manyWhoMakeTheFileAtOnce_allSucceed() throws Exception {
    Callable<Account> work = () -> AccountFile.open(path, new Random()::nextBytes)
        .add(account("user" + Thread.currentThread().threadId()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var added : threads.invokeAll(IntStream.range(0, 20).mapToObj(i -> work).toList())) {
        added.get();
      }
    }
    assertThat(open().list()).hasSize(20);
  }

  @Test
  void fileThatIsNotThere_isNotMadeByWhoeverOnlyReads() {
    assertThatThrownBy(() -> AccountFile.open(path)).isInstanceOf(NoSuchFileException.class);

    assertThat(path).doesNotExist();
  }

  @Test
  void link_toAFile_isFollowedAndKept() throws IOException {
    open().add(account("alice"));
    var link = Files.createSymbolicLink(folder.resolve("link"), path);

    AccountFile.open(link, random::nextBytes).add(account("bob"));

    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(open().list()).hasSize(2);
  }
}
