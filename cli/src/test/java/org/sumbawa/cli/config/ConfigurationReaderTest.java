package org.sumbawa.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sumbawa.server.config.CachingMode;
import org.sumbawa.server.config.ListenAddress;
import org.sumbawa.server.config.ShareAccess;
import org.sumbawa.wire.message.Dialect;

class ConfigurationReaderTest {
  @TempDir
  Path folder;

  @Test
  void read_wholeFile_understandsEverySection() {
    var reading = read("""
        listen = ["127.0.0.1:0", "[::1]:4450"]
        accounts = "accounts"
        controlSocket = "run/socket"

        [server]
        smb2DialectMin = "SMB311"
        autoDisconnectTimeout = 5
        receiveTimeout = "10s"

        [[share]]
        name = "docs"
        path = "."
        cachingMode = "none"
        readAccess = ["Everyone"]

        [events]
        jsonLines = "log/events.jsonl"
        """);

    assertThat(reading.findings()).isEmpty();
    var configuration = reading.configuration();
    assertThat(configuration.host().listen()).containsExactly(new ListenAddress("127.0.0.1", 0),
        new ListenAddress("::1", 4450));
    assertThat(configuration.host().accounts()).isEqualTo(folder.resolve("accounts").toString());
    assertThat(configuration.host().controlSocket()).isEqualTo(folder.resolve("run/socket").toString());
    assertThat(configuration.server().protocol().dialectMin()).isEqualTo(Dialect.V3_1_1);
    assertThat(configuration.server().timeouts().autoDisconnectTimeout()).isEqualTo(Duration.ofMinutes(5));
    assertThat(configuration.server().timeouts().receiveTimeout()).isEqualTo(Duration.ofSeconds(10));
    assertThat(configuration.events().jsonLines()).isEqualTo(folder.resolve("log/events.jsonl").toString());
    var share = configuration.shares().getFirst();
    assertThat(share.path()).isEqualTo(folder.toString());
    assertThat(share.cachingMode()).isEqualTo(CachingMode.NONE);
    assertThat(share.access())
        .isEqualTo(new ShareAccess.Lists(List.of(), List.of(), List.of("Everyone"), List.of()));
  }

  @Test
  void read_controlSocketNone_isNoFile() {
    assertThat(read("controlSocket = 'none'").configuration().host().controlSocket()).isEqualTo("none");
  }

  @Test
  void read_unknownKeys_namesLineAndNearestKnown() {
    assertThat(findings("""
        lisen = []
        [server]
        encrpytData = true
        REQUIRESECURITYSIGNATURE = false
        [[share]]
        name = "docs"
        path = "."
        readonly = true
        [events]
        jsonline = "x"
        """)).containsExactly(
        "f:1: error: the top of the file has no setting lisen; the nearest known one is listen",
        "f:3: error: [server] has no setting encrpytData; the nearest known one is encryptData",
        "f:4: error: [server] has no setting REQUIRESECURITYSIGNATURE; the nearest known one is requireSecuritySignature",
        "f:8: error: [[share]] has no setting readonly; the nearest known one is readOnly",
        "f:10: error: [events] has no setting jsonline; the nearest known one is jsonLines");
  }

  @Test
  void read_keysOfOtherTables_saysWhereTheyBelong() {
    assertThat(findings("""
        requireSecuritySignature = true
        encryptData = true
        [server]
        listen = []
        path = "."
        jsonLines = "x"
        [events]
        enableSMBQUIC = true
        """)).containsExactly(
        "f:1: error: the top of the file has no setting requireSecuritySignature; it belongs under [server]",
        "f:2: error: the top of the file has no setting encryptData; it belongs under [server] or under [[share]]",
        "f:4: error: [server] has no setting listen; it belongs at the top of the file",
        "f:5: error: [server] has no setting path; it belongs under [[share]]",
        "f:6: error: [server] has no setting jsonLines; it belongs under [events]",
        "f:8: error: [events] has no setting enableSMBQUIC; it belongs under [server]");
  }

  @Test
  void read_unknownTable_isAnError() {
    assertThat(findings("[sever]\nencryptData = true\n")).containsExactly(
        "f:1: error: the top of the file has no setting sever; the nearest known one is server");
  }

  @Test
  void read_wrongValues_namesThemAllWithWhatTheyMayBe() {
    assertThat(findings("""
        [server]
        encryptData = "yes"
        smb2CreditsMax = 1
        smb2DialectMin = "SMB1"
        maxReadSize = "9MiB"
        """)).containsExactly("f:2: error: encryptData must be true or false, not \"yes\"",
        "f:3: error: smb2CreditsMax must be a number from 64 to 32768, not 1",
        "f:4: error: smb2DialectMin must be one of SMB202, SMB210, SMB300, SMB302, SMB311, not \"SMB1\"",
        "f:5: error: maxReadSize must be bytes, or a string such as \"8MiB\", from 64KiB to 8MiB, not \"9MiB\"");
  }

  @Test
  void read_notYetSupported_isRefusedUnlessFalse() {
    assertThat(findings("[server]\nenableSMBQUIC = true\nrequestCompression = false\n"))
        .containsExactly("f:2: error: enableSMBQUIC is not supported yet; leave it out");
    assertThat(findings("[[share]]\nname = 'a'\npath = '.'\ncompressData = true\n"))
        .containsExactly("f:4: error: compressData is not supported yet; leave it out");
  }

  @Test
  void read_durableHandlesThatCannotBe_areToldWhereTheyAreNeeded() {
    var share = "\n[[share]]\nname = 'a'\npath = '.'\n";
    assertThat(findings("durableHandles = '.'" + share)).isEmpty();
    assertThat(findings("durableHandles = '.'" + share + "continuouslyAvailable = true\n")).hasSize(1).first()
        .asString().startsWith("f:1: error: durableHandles: ").endsWith(" is a folder; it must be a file");
  }

  @Test
  void read_contradictions_areToldAtTheirTable() {
    assertThat(findings("\n[server]\nsmb2CreditsMin = 4096\nsmb2CreditsMax = 1024\n"))
        .containsExactly("f:2: error: smb2CreditsMin is above smb2CreditsMax");
  }

  @Test
  void read_shares_wantNamePathAndUniqueness() {
    assertThat(findings("""
        [[share]]
        name = "docs"
        path = "."
        [[share]]
        name = "DOCS"
        path = "."
        [[share]]
        description = "nothing"
        [[share]]
        name = "a/b"
        path = "."
        """)).containsExactly("f:4: error: there is a share DOCS already",
        "f:7: error: the share has no name", "f:7: error: the share has no path",
        "f:10: error: name must have no control characters and none of \\/[]:|<>+=;,*?\"");
  }

  @Test
  void read_contradictionWithADefaultThatOnlyFillsIn_isNotTold() {
    assertThat(findings("[server]\nsmb2DialectMin = 'SMB1'\nsmb2DialectMax = 'SMB202'\n")).containsExactly(
        "f:2: error: smb2DialectMin must be one of SMB202, SMB210, SMB300, SMB302, SMB311, not \"SMB1\"");
  }

  @Test
  void read_shareWithoutName_isNotCalledByOne() {
    assertThat(findings("[[share]]\npath = '.'\nguest = true\n"))
        .containsExactly("f:1: error: the share has no name", "f:3: warning: this share lets guests in");
  }

  @Test
  void read_emptyPath_isNotTheFolderOfTheFile() {
    assertThat(findings("[[share]]\nname = 'a'\npath = ''\n")).containsExactly("f:3: error: path is empty");
  }

  @Test
  void read_tilde_isTheUsersHome() {
    var home = Path.of(System.getProperty("user.home"));
    var configuration = read("""
        accounts = "~/no/accounts"
        [[share]]
        name = "home"
        path = "~"
        """).configuration();
    assertThat(configuration.host().accounts()).isEqualTo(home.resolve("no/accounts").toString());
    assertThat(configuration.shares().getFirst().path()).isEqualTo(home.toString());
  }

  @Test
  void read_pathThatNoFileCanHave_isAnError() {
    assertThat(findings("accounts = \"a\\u0000\"\n"))
        .containsExactly("f:1: error: accounts is no path: Nul character not allowed");
  }

  @Test
  void read_pathToAFile_isAnError() throws IOException {
    var file = Files.createFile(folder.resolve("file"));
    assertThat(findings("[[share]]\nname = 'a'\npath = 'file'\n"))
        .containsExactly("f:3: error: share a: " + file + " is no folder");
  }

  @Test
  void read_missingFolder_isAnError() {
    assertThat(findings("[[share]]\nname = 'a'\npath = 'nowhere'\n"))
        .containsExactly("f:3: error: share a: there is no folder " + folder.resolve("nowhere"));
  }

  @Test
  void read_shareThatIsNoTable_isAnError() {
    assertThat(findings("share = 'docs'\n")).containsExactly("f:1: error: a share begins with [[share]]");
    assertThat(findings("share = ['docs']\n")).containsExactly("f:1: error: a share begins with [[share]]");
    assertThat(findings("server = 1\n")).containsExactly("f:1: error: server must be a table, [server]");
  }

  @Test
  void read_brokenToml_namesTheLineAndReadsOn() {
    var findings = read("[server]\nencryptData = \nencrpytData = true\n").findings();
    assertThat(findings).anySatisfy(finding -> assertThat(finding.line()).isEqualTo(2));
    assertThat(findings).allMatch(Finding::isError);
  }

  @Test
  void read_unsafeSettings_warns() {
    var reading = read("""
        [server]
        smb2DialectMin = "SMB202"
        requireSecuritySignature = false
        encryptionCiphers = ["ROT13"]
        lmCompatibilityLevel = 2
        nullSessionShares = ["nothing"]
        """);
    assertThat(reading.isValid()).isTrue();
    assertThat(reading.findings()).extracting(Finding::line).containsExactly(2, 3, 4, 5, 6, 6);
    assertThat(reading.findings()).anyMatch(f -> f.message().contains("event 1029"));
  }

  @Test
  void read_anythingWorthAWarning_tellsTheLineOfItsSetting() {
    assertThat(findings("""
        [[share]]
        path = "."
        guest = true
        name = "open"
        [[share]]
        name = "gone"
        path = "nowhere"
        [server]
        serverAliases = ["other"]
        nullSessionPipes = ["srvsvc"]
        rejectUnencryptedAccess = false
        enableSMB2Protocol = false
        """)).containsExactly("f:3: warning: share open lets guests in",
        "f:7: error: share gone: there is no folder " + folder.resolve("nowhere"),
        "f:9: warning: serverAliases has no effect while smbServerNameHardeningLevel is 0",
        "f:10: warning: anonymous clients may come in (event 1025)",
        "f:11: warning: rejectUnencryptedAccess = false: clients that cannot encrypt are served in the clear",
        "f:12: warning: enableSMB2Protocol = false: every client will be refused");
  }

  private ConfigurationReader.Reading read(String toml) {
    return ConfigurationReader.read(toml, folder.resolve("f"));
  }

  private List<String> findings(String toml) {
    return read(toml).findings().stream().map(finding -> finding.in("f")).toList();
  }
}
