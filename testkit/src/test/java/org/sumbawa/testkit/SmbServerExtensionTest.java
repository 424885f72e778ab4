package org.sumbawa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sumbawa.server.SmbServer;
import org.sumbawa.testkit.peer.ScriptedPeer;
import org.sumbawa.vfs.memory.MemoryFileSystem;

class SmbServerExtensionTest {

  @Nested
  @TestMethodOrder(OrderAnnotation.class)
  class InAStaticField {
    @RegisterExtension
    static final SmbServerExtension SERVER =
        SmbServerExtension.with(builder -> builder.user("bob", "s3cret".toCharArray()));
    private static final Set<InetSocketAddress> SEEN = new HashSet<>();

    @Test
    @Order(1)
    void server_ofTheFirstTest_servesWhatWasAsked() throws IOException {
      SEEN.add(SERVER.address());
      try (var peer = ScriptedPeer.connect(SERVER.address())) {
        peer.logOn("bob", "s3cret").tree(SmbServerExtension.SHARE).file("a").close();
      }
      assertThat(SERVER.files().volume().label()).isEqualTo("Memory");
      assertThat(SERVER.server().shares()).contains(SmbServerExtension.SHARE);
    }

    @Test
    @Order(2)
    void server_ofTheSecondTest_isTheSame(SmbServer server) {
      SEEN.add(server.addresses().getFirst());
      assertThat(SEEN).hasSize(1);
      assertThat(SERVER.server()).isSameAs(server);
      assertThat(SERVER.events().ids()).contains(552);
    }
  }

  @Nested
  class InAnOrdinaryField {
    private static final Set<SmbServer> SEEN = new HashSet<>();

    @RegisterExtension
    final SmbServerExtension extension = new SmbServerExtension();

    @Test
    void server_ofOneTest_isItsOwn() {
      SEEN.add(extension.server());
    }

    @Test
    void server_ofAnotherTest_isItsOwn() {
      SEEN.add(extension.server());
    }

    @AfterAll
    static void servers_ofBothTests_haveStopped() {
      assertThat(SEEN).hasSize(2).allSatisfy(server -> assertThat(server.connectionCount()).isZero());
      assertThatThrownBy(() -> ScriptedPeer.connect(SEEN.iterator().next().addresses().getFirst()))
          .hasMessageNotContaining("nothing came"); // refused, or ended at once
    }
  }

  @Nested
  @ExtendWith(SmbServerExtension.class)
  class ByAnnotation {
    @Test
    void parameters_ofAllKinds_areOfOneServer(SmbServer server, EventRecorder events, MemoryFileSystem files,
        InetSocketAddress address) throws IOException {
      try (var peer = ScriptedPeer.connect(address)) {
        peer.logOn(SmbServerExtension.USER, SmbServerExtension.PASSWORD).tree(SmbServerExtension.SHARE)
            .file("a");
      }
      assertThat(server.addresses()).contains(address);
      assertThat(events.ids()).contains(650);
      assertThat(files.abilities()).isNotEmpty();
    }
  }

  @Test
  void server_outsideTests_isNone() {
    assertThatThrownBy(() -> new SmbServerExtension().server()).isInstanceOf(IllegalStateException.class);
  }
}
