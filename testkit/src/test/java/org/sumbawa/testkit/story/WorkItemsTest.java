package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Provokes;
import org.sumbawa.events.Raised;
import org.sumbawa.events.server.Event200WorkItemTransition;
import org.sumbawa.events.server.Event201WorkItemStart;
import org.sumbawa.events.server.Event202WorkItemStop;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.SettingsCatalog;
import org.sumbawa.server.trace.Component;
import org.sumbawa.testkit.TestServer;
import org.sumbawa.wire.dtyp.Guid;

/** The way of a request through the server, as its work item tells it. */
class WorkItemsTest {
  private static final Set<Integer> WAY = Set.of(200, 201, 202, 203, 204, 11, 111);

  @Test
  @Provokes({200, 201, 202, 203, 204})
  void workItem_ofARead_passesEveryStation() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var file = server.session().tree(TestServer.SHARE).file("a");
      file.write(0, (byte) 1);
      server.settle();
      server.events().clear();
      file.read(0, 1);
      server.events().await(Event202WorkItemStop.class);
      assertThat(server.events().ids(WAY).getFirst()).isEqualTo(200);
      assertThat(stations(server)).containsExactly(Component.TRANSPORT, Component.DISPATCH,
          Component.FILE_SYSTEM, Component.SEND);
      server.events().assertSequence(200, 201, 203, 200, 11, 200, 200, 111, 202);
      server.events().assertSequence(203, 204);
      assertThat(server.events().await(Event202WorkItemStop.class).workItem())
          .isEqualTo(server.events().await(Event201WorkItemStart.class).workItem()).isPositive();
    }
  }

  @Test
  @Provokes(200)
  void workItem_ofASealedRequest_passesTheCryptography() throws Exception {
    var sealed = ServerSettings.DEFAULT.with(SettingsCatalog.ENCRYPT_DATA, true);
    try (var server = TestServer.start(sealed)) {
      var file = server.session().tree(TestServer.SHARE).file("a");
      server.settle();
      server.events().clear();
      file.flush();
      server.events().await(Event202WorkItemStop.class);
      assertThat(stations(server)).containsExactly(Component.TRANSPORT, Component.CRYPTO, Component.DISPATCH,
          Component.FILE_SYSTEM, Component.SEND);
    }
  }

  @Test
  @Provokes({203, 204})
  void activity_ofARequest_joinsAllItsEvents() throws Exception {
    try (var server = TestServer.start(ServerSettings.DEFAULT)) {
      var file = server.session().tree(TestServer.SHARE).file("a");
      server.settle();
      server.events().clear();
      file.close();
      server.events().await(Event202WorkItemStop.class);
      var activities = server.events().raised().stream()
          .filter(raised -> Set.of(203, 9, 654, 109, 204).contains(raised.type().id()))
          .map(raised -> raised.activity().id()).distinct().toList();
      assertThat(activities).hasSize(1).doesNotContain(Guid.NONE);
    }
  }

  private static Component component(int number) {
    return Arrays.stream(Component.values()).filter(each -> each.number() == number).findFirst()
        .orElseThrow();
  }

  private static List<Component> stations(TestServer server) {
    return server.events().raised().stream().map(Raised::event)
        .filter(Event200WorkItemTransition.class::isInstance).map(Event200WorkItemTransition.class::cast)
        .map(transition -> component(transition.componentId())).toList();
  }
}
