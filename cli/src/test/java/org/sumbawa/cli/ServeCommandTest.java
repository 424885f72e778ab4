package org.sumbawa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
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
        "--set", "keepFiles=many", "--set", "foo=1", "--set", "share.guest=true", "--user", "alice");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly(
        "sumbawa: --set: encrpytData is no setting; the nearest known one is encryptData",
        "sumbawa: --set: encryptData must be true or false, not \"yes\"",
        "sumbawa: --set: enableSMBQUIC is not supported yet", "sumbawa: --set: \"x\" is not KEY=VALUE",
        "sumbawa: --set: readOnly is a setting of a share: it belongs under [[share]] in a configuration file, see --config",
        "sumbawa: --set: jsonLine is no setting; the nearest known one is jsonLines",
        "sumbawa: --set: keepFiles must be a number from 0 to 1000, not \"many\"",
        "sumbawa: --set: foo is no setting; docs/settings.md has all that there are",
        "sumbawa: --set: share.guest is a setting of a share: it belongs under [[share]] in a configuration file, see --config",
        "sumbawa: --user: \"alice\" is not NAME:PASSWORD",
        "sumbawa: --share: there is no folder " + folder.resolve("none"),
        "sumbawa: --share: \"x\" is not NAME=PATH[,readonly][,encrypt][,guest][,available]");
  }

  @Test
  void serve_wrongUser_saysTheForm() {
    for (var user : new String[]{"alice", ":secret", "alice:"}) {
      var run =
          CommandRun.of("serve", "--listen", "192.0.2.1:4450", "--share", "docs=" + folder, "--user", user);
      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err()).contains("is not NAME:PASSWORD");
    }
  }

  @Test
  void serve_theSameTwice_isRefused() {
    var run = CommandRun.of("serve", "--share", "docs=" + folder, "--share", "DOCS=" + folder, "--listen",
        "127.0.0.1:4450", "--listen", "127.0.0.1:4450");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines()).containsExactly("sumbawa: --listen: 127.0.0.1:4450 is given twice",
        "sumbawa: --share: there is a share DOCS already");
    assertThat(CommandRun
        .of("serve", "--share", "docs=" + folder, "--listen", "localhost:4451", "--listen", "127.0.0.1:4451")
        .err()).isEqualTo("sumbawa: cannot listen at 127.0.0.1:4451: it is the same as localhost:4451\n");
  }

  @Test
  void serve_shareWithANameThatNoneCanHave_saysWhich() {
    assertThat(CommandRun.of("serve", "--share", "a/b=" + folder).err())
        .startsWith("sumbawa: --share: the name \"a/b\" must have no control characters and none of");
  }

  @Test
  void serve_unsafeOptions_warnsAsOfAFile() throws IOException {
    var unsafe = List.of("smb2DialectMin is below SMB300: such clients cannot encrypt",
        "requireSecuritySignature = false: messages can be altered on their way",
        "lmCompatibilityLevel is below 5: answers weaker than NTLMv2 are taken (event 1021)",
        "share d lets guests in");
    // They cannot start, since there is no such address here: what they say before that is the matter here.
    var options = CommandRun.of("serve", "--listen", "192.0.2.1:4450", "--share", "d=" + folder + ",guest",
        "--set", "requireSecuritySignature=false", "--set", "smb2DialectMin=SMB202", "--set",
        "lmCompatibilityLevel=0");
    assertThat(options.err().lines())
        .startsWith(unsafe.stream().map(text -> "sumbawa: warning: " + text).toArray(String[]::new));
    var file = Files.writeString(folder.resolve("c.toml"), "[server]\nrequireSecuritySignature = false\n");
    var both = CommandRun.of("serve", "--config", file.toString(), "--listen", "192.0.2.1:4450", "--share",
        "d=" + folder + ",guest");
    assertThat(both.err().lines()).startsWith(file + ":2: warning: " + unsafe.get(1),
        "sumbawa: warning: " + unsafe.get(3));
    var mended = CommandRun.of("serve", "--config", file.toString(), "--listen", "192.0.2.1:4450", "--share",
        "d=" + folder, "--set", "requireSecuritySignature=true");
    assertThat(mended.err().lines()).singleElement().asString().contains("cannot listen");
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
