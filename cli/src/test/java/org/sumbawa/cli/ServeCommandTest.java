package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.auth.account.AccountFile;

/** What {@code serve} says when it cannot. That it can is shown in the module {@code conformance}. */
class ServeCommandTest {
  @TempDir
  Path folder;

  @Test
  void serve_nothing_saysWhatToGive() {
    var run = CommandRun.of("serve");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("there is nothing to serve", "--share NAME=PATH");
  }

  @Test
  void serve_wrongOptions_tellsThemAll() {
    var run = CommandRun.of("serve", "--share", "docs=" + folder.resolve("none"), "--share", "x", "--listen",
        "a:b:", "--set", "encrpytData=true", "--set", "encryptData=yes", "--set", "enableSMBQUIC=true",
        "--set", "x", "--set", "requestCompression=false", "--set", "readOnly=true", "--set", "jsonLine=e",
        "--set", "keepFiles=many");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly(
        "sumbawa: --set: encrpytData is no setting; the nearest known one is encryptData",
        "sumbawa: --set: encryptData must be true or false, not \"yes\"",
        "sumbawa: --set: enableSMBQUIC is not supported yet", "sumbawa: --set: \"x\" is not KEY=VALUE",
        "sumbawa: --set: readOnly is a setting of a share: it belongs under [[share]] in a configuration file, see --config",
        "sumbawa: --set: jsonLine is no setting; the nearest known one is jsonLines",
        "sumbawa: --set: keepFiles must be a number from 0 to 1000, not \"many\"",
        "sumbawa: --share: there is no folder " + folder.resolve("none"),
        "sumbawa: --share: \"x\" is not NAME=PATH[,readonly][,encrypt][,guest]");
  }

  @Test
  void serve_wrongUser_saysTheForm() {
    for (var user : new String[]{"alice", ":secret", "alice:"}) {
      var run =
          CommandRun.of("serve", "--listen", "127.0.0.1:0", "--share", "docs=" + folder, "--user", user);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("is not NAME:PASSWORD");
    }
  }

  @Test
  void serve_portInUse_namesTheAddress() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var address = "127.0.0.1:" + taken.getLocalPort();
      var run = CommandRun.of("serve", "--share", "docs=" + folder, "--user", "a:b", "--listen", address);
      assertThat(run.status()).isEqualTo(1);
      assertThat(run.err())
          .isEqualTo("sumbawa: cannot listen at " + address + ": it is in use by another program\n");
    }
  }

  @Test
  void serve_addressOfAnotherMachine_saysSo() {
    var run =
        CommandRun.of("serve", "--share", "docs=" + folder, "--user", "a:b", "--listen", "192.0.2.1:4450");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("192.0.2.1:4450: this machine has no such address");
  }

  @Test
  void serve_faultyConfiguration_tellsItsErrors() throws IOException {
    var file =
        Files.writeString(folder.resolve("c.toml"), "[server]\nencrpytData = true\n[[share]]\nname = 'a'\n");
    var run = CommandRun.of("serve", "--config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains(file + ":2: error:", file + ":3: error: the share has no path");
  }

  @Test
  void serve_missingConfiguration_saysSo() {
    assertThat(CommandRun.of("serve", "--config", "none.toml").err())
        .contains("there is no configuration file none.toml");
  }

  @Test
  void serve_missingAccounts_saysHowToMakeThem() throws IOException {
    var file =
        Files.writeString(folder.resolve("c.toml"), "listen = ['127.0.0.1:0']\naccounts = 'accounts'\n");
    var run = CommandRun.of("serve", "--config", file.toString(), "--share", "docs=" + folder);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("there is no accounts file " + folder.resolve("accounts"),
        "sumbawa user add --accounts");
  }

  @Test
  void serve_accountsFileWithoutAccounts_warnsThatNobodyCanComeIn() throws IOException {
    AccountFile.open(folder.resolve("accounts"), new SecureRandom()::nextBytes);
    // It cannot start, since a share is for somebody whom there is not: what it says before that is the matter here.
    var file = Files.writeString(folder.resolve("c.toml"), """
        listen = ['127.0.0.1:0']
        accounts = 'accounts'
        [[share]]
        name = 'docs'
        path = '.'
        readAccess = ['bob']
        """);
    var run = CommandRun.of("serve", "--config", file.toString());
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("nobody can come in: there is no account in " + folder.resolve("accounts"),
        "sumbawa user add --accounts " + folder.resolve("accounts") + " NAME", "bob");
  }
}
