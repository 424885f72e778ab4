package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.auth.account.NewAccount;
import org.sumbawa.auth.account.NtHash;

class CheckConfigCommandTest {
  @TempDir
  Path folder;

  @Test
  void check_faultyFile_tellsEverythingThatIsWrongAndNothingElse() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"),
        "[server]\nencrpytData = true\nmaxOpens = 0\nrequireSecuritySignature = false\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(
        file + ":2: error: [server] has no setting encrpytData; the nearest known one is" + " encryptData",
        file + ":3: error: maxOpens", "warning: requireSecuritySignature = false");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void check_nothingToServe_isAnError() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"), "");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(file + ": error: there is nothing to serve: begin a share with [[share]]\n");
  }

  @Test
  void check_whatServeWouldRefuse_isTold() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"), """
        listen = ["127.0.0.1:4450", "127.0.0.1:4450"]
        accounts = "accounts"
        [[share]]
        name = "docs"
        path = "nowhere"
        """);
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).containsExactly(file + ":1: error: listen: 127.0.0.1:4450 is given twice",
        file + ":2: error: there is no accounts file " + folder.resolve("accounts")
            + "; make it with: sumbawa user add --accounts " + folder.resolve("accounts") + " NAME",
        file + ":5: error: share docs: there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void check_namesInAccessLists_mustBeKnown() throws IOException {
    var accounts = folder.resolve("accounts");
    AccountFile.open(accounts, new SecureRandom()::nextBytes)
        .add(new NewAccount("alice", NtHash.of("secret".toCharArray()), Instant.MAX, List.of(), ""));
    var file = Files.writeString(folder.resolve("f.toml"), """
        accounts = "accounts"
        [[share]]
        name = "docs"
        path = "."
        fullAccess = ["Administrators", "S-1-1-0"]
        changeAccess = ["ALICE", "bob"]
        readAccess = ["Everyone"]
        noAccess = ["eve"]
        """);
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err().lines()).containsExactly(
        file + ":6: error: changeAccess: no account or group is named bob; add one with: sumbawa user add"
            + " --accounts " + accounts + " bob",
        file + ":8: error: noAccess: no account or group is named eve; add one with: sumbawa user add"
            + " --accounts " + accounts + " eve");
  }

  @Test
  void check_accountsThatAreAFolder_saysThatTheyAreNoFile() throws IOException {
    var accounts = Files.createDirectory(folder.resolve("accounts"));
    var file = Files.writeString(folder.resolve("f.toml"),
        "accounts = 'accounts'\n[[share]]\nname = 'docs'\npath = '.'\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo(file + ":1: error: cannot use the accounts: " + accounts
        + ": it is a folder, and accounts are kept in a file\n");
  }

  @Test
  void check_fileWithAByteOrderMark_isRead() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"), "\uFEFF[[share]]\nname = 'docs'\npath = '.'\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void check_fileThatIsNotUtf8_saysSo() throws IOException {
    var file = Files.write(folder.resolve("f.toml"), new byte[]{'#', (byte) 0xE4, '\n'});
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("sumbawa: cannot read " + file + ": it is not written in UTF-8\n");
  }

  @Test
  void check_goodFile_endsWithZero() throws IOException {
    var file = Files.writeString(folder.resolve("f.toml"), "[[share]]\nname = 'docs'\npath = '.'\n");
    var run = CommandRun.of("check-config", file.toString());
    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("path = \"" + folder + "\"");
  }

  @Test
  void check_missingFile_saysSo() {
    var run = CommandRun.of("check-config", folder.resolve("none").toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo("sumbawa: there is no configuration file " + folder.resolve("none") + "\n");
  }
}
