package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserCommandTest {
  @TempDir
  Path folder;

  @Test
  void add_thenList_showsTheAccountAndKeepsTheFilePrivate() throws IOException {
    var added = typing("secret\n", "add", "--group", "administrators", "--full-name", "Alice A.", "alice");
    assertThat(added.status()).isZero();
    assertThat(added.out()).startsWith("added alice (S-1-5-21-");
    assertThat(run("list").out()).startsWith("alice\tS-1-5-21-")
        .endsWith("-1000\tenabled\tAdministrators\tAlice A.\n");
    assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.readString(file())).doesNotContain("secret");
  }

  @Test
  void disableAndEnable_knownAccount_showInTheList() {
    typing("secret\n", "add", "--until", "2020-01-31", "alice");
    assertThat(run("list").out()).contains("\tended\t");
    assertThat(run("enable", "--until", "2999-01-31T12:00Z", "ALICE").status()).isZero();
    assertThat(run("list").out()).contains("\tuntil 2999-01-31T12:00:00Z\t");
    assertThat(run("disable", "ALICE").out()).isEqualTo("disabled alice\n");
    assertThat(run("list").out()).contains("\tdisabled\t");
    assertThat(run("enable", "alice").out()).isEqualTo("enabled alice\n");
    assertThat(run("list").out()).contains("\tenabled\t");
  }

  @Test
  void enable_timeThatIsNone_isRefusedWithAnExample() {
    typing("secret\n", "add", "alice");
    for (var nonsense : List.of("tomorrow", "2027-02-30", "2027-01-31T", "31.1.2027")) {
      var run = run("enable", "--until", nonsense, "alice");
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("'" + nonsense + "' is no day such as 2027-01-31");
    }
  }

  @Test
  void add_twice_isRefusedBeforeThePasswordIsAskedFor() {
    typing("secret\n", "add", "alice");
    var again = typing("", "add", "ALICE");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("there is an account 'ALICE' already");
  }

  @Test
  void add_withoutPassword_isRefused() {
    assertThat(typing("\n", "add", "alice").err()).contains("the password is empty");
    assertThat(typing("", "add", "alice").err()).contains("no password was given");
    assertThat(file()).doesNotExist();
  }

  @Test
  void add_nameOrTextThatNoAccountCanHave_isRefusedBeforeThePasswordIsAskedFor() {
    var name = typing("", "add", "a/b");
    assertThat(name.status()).isEqualTo(1);
    assertThat(name.err()).contains("a name has none of").contains("'a/b'");
    var text = typing("", "add", "--full-name", "a\tb", "alice");
    assertThat(text.err()).contains("a full name has no control characters");
    assertThat(file()).doesNotExist();
  }

  @Test
  void verbsOtherThanAdd_withoutAFile_makeNoneAndSayHowTo() {
    for (var run : List.of(run("list"), run("remove", "alice"), typing("x\n", "passwd", "alice"))) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).isEqualTo("sumbawa: there is no accounts file " + file()
          + "; make it with: sumbawa user add --accounts " + file() + " NAME\n");
    }
    assertThat(file()).doesNotExist();
  }

  @Test
  void add_unknownGroup_namesThoseThereAre() {
    var run = typing("secret\n", "add", "--group", "Gods", "alice");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is no group Gods", "Administrators");
  }

  @Test
  void passwd_knownAccount_changesWhatIsKept() throws IOException {
    typing("secret\n", "add", "alice");
    var before = Files.readString(file());
    assertThat(typing("other\n", "passwd", "alice").out()).isEqualTo("changed the password of alice\n");
    assertThat(Files.readString(file())).isNotEqualTo(before);
  }

  @Test
  void passwdAndRemove_unknownAccount_saySo() {
    typing("secret\n", "add", "alice");
    assertThat(typing("x\n", "passwd", "bob").err()).contains("there is no account 'bob'");
    assertThat(run("remove", "bob").err()).contains("there is no account 'bob'");
    assertThat(run("remove", "bob").status()).isEqualTo(1);
  }

  @Test
  void remove_knownAccount_isGone() {
    typing("secret\n", "add", "alice");
    assertThat(run("remove", "Alice").out()).isEqualTo("removed alice\n");
    assertThat(run("list").out()).isEmpty();
  }

  @Test
  void accounts_namedByAConfigurationFile_areFound() throws IOException {
    typing("secret\n", "add", "alice");
    var config = Files.writeString(folder.resolve("c.toml"), "accounts = \"accounts\"\n");
    assertThat(CommandRun.of("user", "list", "--config", config.toString()).out()).startsWith("alice\t");
    var without = Files.writeString(folder.resolve("d.toml"), "");
    assertThat(CommandRun.of("user", "list", "--config", without.toString()).err())
        .contains("names no accounts");
  }

  @Test
  void accounts_thatAreAFolder_areNoFile() throws IOException {
    Files.createDirectory(file());
    for (var run : List.of(run("list"), typing("x\n", "add", "alice"))) {
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err()).isEqualTo(
          "sumbawa: " + file().toRealPath() + ": it is a folder, and accounts are kept in a file\n");
    }
  }

  @Test
  void user_withoutVerb_isAMisunderstanding() {
    assertThat(CommandRun.of("user").status()).isEqualTo(2);
  }

  private CommandRun run(String verb, String... rest) {
    var arguments = new String[rest.length + 4];
    arguments[0] = "user";
    arguments[1] = verb;
    arguments[2] = "--accounts";
    arguments[3] = file().toString();
    System.arraycopy(rest, 0, arguments, 4, rest.length);
    return CommandRun.of(arguments);
  }

  private CommandRun typing(String input, String verb, String... rest) {
    var before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return run(verb, rest);
    } finally {
      System.setIn(before);
    }
  }

  private Path file() {
    return folder.resolve("accounts");
  }
}
