package org.sumbawa.testkit.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.testkit.TestEnvironment;
import org.sumbawa.testkit.TestServer;

/** What becomes of those who listen to a server's events. */
class SubscribersTest {
  private static final Subscriber BROKEN = new Subscriber() {
    @Override
    public String name() {
      return "broken one";
    }

    @Override
    public void receive(Raised raised) {
      throw new IllegalStateException("at " + raised.type().id());
    }
  };

  @Test
  void subscriber_thatThrows_isToldToTheHandlerOfItsThreadAndTheServerGoesOn() throws Exception {
    var told = new ArrayList<Throwable>();
    var thread = Thread.currentThread();
    thread.setUncaughtExceptionHandler((where, what) -> told.add(what));
    try (var server = TestServer.start(TestEnvironment.direct(1), ServerSettings.DEFAULT,
        builder -> builder.subscribe(BROKEN, EventFilter.ALL))) {
      assertThat(server.session().tree(TestServer.SHARE).file("a")).isNotNull();
    } finally {
      thread.setUncaughtExceptionHandler(null);
    }
    assertThat(told).singleElement().satisfies(failure -> {
      assertThat(failure).hasMessageContaining("broken one");
      assertThat(failure.getCause()).hasMessageStartingWith("at ");
    });
  }
}
