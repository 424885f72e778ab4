package org.sumbawa.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event651FileDisconnect;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.server.ServerCatalog;
import org.sumbawa.wire.dtyp.Guid;

class EventsTest {
  private static final Instant NOON = Instant.parse("2026-11-25T12:00:00.5Z");
  private static final Event CLOSED = new Event654FileClose(new Guid(1, 2));
  private static final Event DISCONNECTED = new Event651FileDisconnect(new Guid(3, 4));

  private final List<String> reports = new ArrayList<>();
  private final Events events = new Events(EventCatalog.TYPES, () -> NOON,
      (subscriber, failure) -> reports.add(subscriber.name() + ": " + failure.getMessage()));

  /** Remembers what it was told. */
  private static final class Memory implements Subscriber {
    final List<Raised> told = new ArrayList<>();

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public synchronized void receive(Raised raised) {
      told.add(raised);
    }
  }

  /** Throws whatever it is told. */
  private static final class Broken implements Subscriber {
    final AtomicInteger calls = new AtomicInteger();
    final Throwable failure;

    Broken(Throwable failure) {
      this.failure = failure;
    }

    @Override
    public String name() {
      return "broken";
    }

    @Override
    public void receive(Raised raised) {
      calls.incrementAndGet();
      switch (failure) {
        case RuntimeException e -> throw e;
        case Error e -> throw e;
        default -> throw new AssertionError(failure);
      }
    }
  }

  @Test
  void listening_withNobody_isFalseAndRaisingDoesNothing() {
    InstantSource noClock = () -> {
      throw new AssertionError("the clock was asked");
    };
    var quiet = new Events(EventCatalog.TYPES, noClock, (subscriber, failure) -> {});
    assertThat(EventCatalog.TYPES).noneMatch(quiet::listening);
    quiet.raise(CLOSED);
    quiet.raise(Event654FileClose.TYPE, () -> {
      throw new AssertionError("the event was made");
    });
  }

  @Test
  void raise_withASubscriber_tellsEventAndCircumstances() {
    var memory = new Memory();
    events.subscribe(memory, EventFilter.ALL);
    events.raise(CLOSED);
    events.raise(Event651FileDisconnect.TYPE, () -> DISCONNECTED);
    assertThat(memory.told).containsExactly(
        new Raised(1, NOON, ProcessHandle.current().pid(), Thread.currentThread().threadId(), Activity.NONE,
            0x80, CLOSED),
        new Raised(2, NOON, ProcessHandle.current().pid(), Thread.currentThread().threadId(), Activity.NONE,
            0x80, DISCONNECTED));
  }

  @Test
  void raise_withKeywords_addsThemToThoseOfTheRow() {
    var memory = new Memory();
    events.subscribe(memory, EventFilter.ALL);
    events.raise(CLOSED, ServerCatalog.KEYWORD_SEND_PATH.mask());
    assertThat(memory.told.getFirst().keywords()).isEqualTo(0x100000080L);
  }

  @Test
  void raise_withinAnActivity_carriesIt() throws Exception {
    var memory = new Memory();
    events.subscribe(memory, EventFilter.ALL);
    var activity = new Activity(new Guid(5, 6), new Guid(7, 8));
    activity.run(() -> events.raise(CLOSED));
    int result = activity.call(() -> {
      events.raise(CLOSED);
      return 7;
    });
    events.raise(CLOSED);
    assertThat(result).isEqualTo(7);
    assertThat(memory.told.stream().map(Raised::activity)).containsExactly(activity, activity, Activity.NONE);
  }

  @Test
  void filter_ofEachSubscriber_decidesWhatItIsTold() {
    var closes = new Memory();
    var all = new Memory();
    events.subscribe(closes, EventFilter.ids(Set.of(654)));
    assertThat(events.listening(Event654FileClose.TYPE)).isTrue();
    assertThat(events.listening(Event651FileDisconnect.TYPE)).isFalse();
    var subscription = events.subscribe(all, EventFilter.ALL);
    events.raise(DISCONNECTED);
    events.raise(CLOSED);
    assertThat(closes.told.stream().map(Raised::event)).containsExactly(CLOSED);
    assertThat(all.told.stream().map(Raised::event)).containsExactly(DISCONNECTED, CLOSED);
    subscription.close();
    subscription.close();
    events.raise(DISCONNECTED);
    assertThat(all.told).hasSize(2);
    assertThat(events.listening(Event651FileDisconnect.TYPE)).isFalse();
  }

  @Test
  void filters_ofEachKind_wantWhatTheySay() {
    assertThat(wanted(EventFilter.channels(Set.of("Security"))))
        .allMatch(type -> type.channel().path().endsWith("/Security")).hasSize(20);
    assertThat(wanted(EventFilter.level(Level.ERROR))).allMatch(type -> type.level() == Level.ERROR)
        .isNotEmpty();
    assertThat(wanted(EventFilter.keywords(0x80).and(EventFilter.provider(Provider.SERVER))))
        .allMatch(type -> type.keywords().contains(ServerCatalog.KEYWORD_FILE)).hasSize(8);
    assertThat(wanted(EventFilter.ids(Set.of(1)).or(EventFilter.ids(Set.of(2))))).hasSize(2);
    assertThat(wanted(EventFilter.ADMINISTRATIVE)).noneMatch(type -> type.level() == Level.VERBOSE)
        .anyMatch(type -> type.id() == 551).noneMatch(type -> type.id() == 40000);
  }

  private static List<EventType> wanted(EventFilter filter) {
    return EventCatalog.TYPES.stream().filter(filter::wants).toList();
  }

  @Test
  void subscriber_thatThrows_isReportedAndDroppedAndTheOthersAreTold() {
    var first = new Broken(new IllegalStateException("no more"));
    var second = new Broken(new StackOverflowError("too deep"));
    var memory = new Memory();
    events.subscribe(first, EventFilter.ALL);
    events.subscribe(second, EventFilter.ALL);
    events.subscribe(memory, EventFilter.ALL);
    events.raise(CLOSED);
    events.raise(CLOSED);
    assertThat(first.calls).hasValue(1);
    assertThat(second.calls).hasValue(1);
    assertThat(memory.told).hasSize(2);
    assertThat(reports).containsExactly("broken: no more", "broken: too deep");
  }

  @Test
  void report_thatThrows_doesNotReachWhoeverRaised() {
    var failing = new Events(EventCatalog.TYPES, () -> NOON, (subscriber, failure) -> {
      throw new IllegalStateException("nobody to tell");
    });
    failing.subscribe(new Broken(new IllegalStateException("no more")), EventFilter.ALL);
    failing.raise(CLOSED);
    assertThat(failing.listening(Event654FileClose.TYPE)).isFalse();
  }

  @Test
  void subscribing_whileOthersRaise_losesAndRepeatsNothing() throws Exception {
    var steady = new Memory();
    events.subscribe(steady, EventFilter.ALL);
    int threads = 4;
    int each = 2_000;
    var done = new CountDownLatch(threads);
    for (int i = 0; i < threads; i++) {
      Thread.ofPlatform().start(() -> {
        for (int n = 0; n < each; n++) {
          events.raise(CLOSED);
        }
        done.countDown();
      });
    }
    for (int i = 0; i < 200; i++) {
      events.subscribe(new Memory(), EventFilter.ALL).close();
    }
    done.await();
    assertThat(steady.told.stream().map(Raised::sequence)).hasSize(threads * each).doesNotHaveDuplicates();
  }
}
