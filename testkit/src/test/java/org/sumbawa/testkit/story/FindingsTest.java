package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.server.Event1010EndpointAdded;
import org.sumbawa.events.server.Event1011EndpointRemoved;
import org.sumbawa.events.server.Event1021LmCompatibilityLevelNonDefault;
import org.sumbawa.events.server.Event1029CipherSuiteOrder;
import org.sumbawa.server.config.CipherOrder;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.vfs.memory.MemoryFileSystem;
import org.sumbawa.wire.message.Dialect;

/** What an administrator is told when a server starts and stops. */
class FindingsTest {

  @Test
  void server_withTheDefaults_hasNothingToComplainOf() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      assertThat(server.events().ids()).containsExactly(700, 1010);
    }
  }

  @Test
  @Provokes({1010, 1011})
  void server_onSeveralAddresses_tellsOfEach() throws Exception {
    var server = TestServer.start(TestEnvironment.direct(1), ServerSettings.DEFAULT,
        builder -> builder.listen(InetSocketAddress.createUnresolved("here", 445))
            .listen(InetSocketAddress.createUnresolved("here", 0)));
    assertThat(server.server().addresses()).hasSize(2).extracting(InetSocketAddress::getPort).contains(445)
        .doesNotContain(0);
    assertThat(server.events().events(Event1010EndpointAdded.class)).hasSize(2)
        .allSatisfy(added -> assertThat(added.domainName()).isEqualTo(TestServer.NAME));
    server.close();
    assertThat(server.events().events(Event1011EndpointRemoved.class))
        .extracting(Event1011EndpointRemoved::transportName)
        .containsExactlyElementsOf(server.events().events(Event1010EndpointAdded.class).stream()
            .map(Event1010EndpointAdded::transportName).toList());
  }

  @Test
  @Provokes(1021)
  void lmCompatibilityLevel_otherThanTheDefault_isTold() throws Exception {
    try (var server =
        TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.LM_COMPATIBILITY_LEVEL, 3))) {
      var told = server.events().await(Event1021LmCompatibilityLevelNonDefault.class);
      assertThat(told.configuredLmCompatibilityLevel()).isEqualTo(3);
      assertThat(told.defaultLmCompatibilityLevel()).isEqualTo(5);
    }
  }

  @Test
  @Provokes(1024)
  void smb2_thatIsSwitchedOff_isTold() throws Exception {
    try (var server =
        TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ENABLE_SMB2_PROTOCOL, false))) {
      assertThat(server.events().ids()).containsExactly(700, 1024, 1010);
    }
  }

  @Test
  @Provokes(1025)
  void pipes_thatAreOpenToAnybody_areTold() throws Exception {
    var open = ServerSettings.DEFAULT.with(SettingsCatalog.NULL_SESSION_PIPES, List.of("srvsvc"));
    try (var server = TestServer.start(open)) {
      assertThat(server.events().ids()).containsExactly(700, 1025, 1010);
    }
  }

  @Test
  @Provokes(1026)
  void leases_thatAreSwitchedOff_areTold() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT.with(SettingsCatalog.ENABLE_LEASING, false))) {
      assertThat(server.events().ids()).containsExactly(700, 1026, 1010);
    }
  }

  @Test
  @Provokes(1023)
  void share_thatHidesNames_isToldAtTheStart() throws Exception {
    var trimmed = trimmed("trimmed");
    var world = TestEnvironment.direct(1);
    try (var server = TestServer.start(world, ServerSettings.DEFAULT,
        builder -> builder.share(trimmed, new MemoryFileSystem(world.clock()), "trimmed")
            .share(trimmed("too"), new MemoryFileSystem(world.clock()), "too"))) {
      assertThat(server.events().ids()).containsExactly(700, 700, 1023, 700, 1010);
    }
  }

  @Test
  @Provokes(1023)
  void share_thatBeginsToHideNames_isToldIfItIsTheFirst() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var running = server.server();
      running.addShare(ShareSettings.named("a"), new MemoryFileSystem(server.clock()), "a");
      assertThat(server.events().count(1023)).isZero();
      running.modifyShare(trimmed("a"));
      assertThat(server.events().count(1023)).isEqualTo(1);
      running.addShare(trimmed("b"), new MemoryFileSystem(server.clock()), "b");
      running.removeShare("a");
      assertThat(server.events().count(1023)).isEqualTo(1);
      running.modifyShare(ShareSettings.named("b"));
      running.modifyShare(trimmed("b"));
      assertThat(server.events().count(1023)).isEqualTo(2);
    }
  }

  private static ShareSettings trimmed(String name) {
    return ShareSettings.named(name).with(SettingsCatalog.FOLDER_ENUMERATION_MODE,
        FolderEnumerationMode.ACCESS_BASED);
  }

  @Test
  @Provokes(1029)
  void orderOfCiphers_thatIsInvalid_isToldAndTheDefaultUsed() throws Exception {
    var wrong = ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPTION_CIPHERS,
        CipherOrder.parse(List.of("AES_128_GCM", "ROT13")));
    try (var server = TestServer.start(wrong); var peer = server.peer(Dialect.V3_1_1)) {
      assertThat(server.events().await(Event1029CipherSuiteOrder.class).cipherSuiteOrder()).contains("ROT13");
      assertThat(peer.terms().cipher()).contains(CipherOrder.DEFAULT.ciphers().getFirst());
    }
  }
}
