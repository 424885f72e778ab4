package org.sumbawa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event3000AuditSmb1Access;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.wire.dtyp.Guid;

class EventRecorderTest {
  private static final Event654FileClose CLOSED = new Event654FileClose(new Guid(1, 2));

  private final EventRecorder recorder = new EventRecorder();
  private final Events events = new Events(EventCatalog.TYPES, new FakeClock(), (who, why) -> {});

  @BeforeEach
  void subscribe() {
    events.subscribe(recorder, EventFilter.ALL);
  }

  @Test
  void events_raised_areKeptInOrder() throws Exception {
    events.raise(CLOSED);
    events.raise(new Event3000AuditSmb1Access("one"));
    events.raise(new Event3000AuditSmb1Access("two"));
    assertThat(recorder.ids()).containsExactly(654, 3000, 3000);
    assertThat(recorder.ids(Set.of(654))).containsExactly(654);
    assertThat(recorder.events(Event654FileClose.class)).containsExactly(CLOSED);
    assertThat(recorder.raised().getFirst().time()).isEqualTo(FakeClock.START);
    assertThat(recorder.await(Event3000AuditSmb1Access.class, event -> event.clientName().equals("two"))
        .clientName()).isEqualTo("two");
    recorder.clear();
    assertThat(recorder.events()).isEmpty();
  }

  @Test
  void event_raisedLater_isWaitedFor() throws Exception {
    var other = new Thread(() -> events.raise(CLOSED));
    other.start();
    assertThat(recorder.await(Event654FileClose.class)).isEqualTo(CLOSED);
    recorder.awaitCount(654, 1);
  }

  @Test
  void sequence_withOthersBetween_holds() {
    events.raise(CLOSED);
    events.raise(new Event3000AuditSmb1Access("one"));
    events.raise(CLOSED);
    assertThatCode(() -> recorder.assertSequence(654, 654)).doesNotThrowAnyException();
    assertThatThrownBy(() -> recorder.assertSequence(3000, 3000)).isInstanceOf(AssertionError.class)
        .hasMessageContaining("event 3000, number 2");
  }
}
