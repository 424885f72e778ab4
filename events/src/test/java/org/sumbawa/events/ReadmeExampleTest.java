package org.sumbawa.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.events.sink.RingSink;
import org.sumbawa.wire.dtyp.Guid;

/** The example of this module's README. */
class ReadmeExampleTest {
  private final List<String> failures = new ArrayList<>();

  private void report(Subscriber subscriber, Throwable failure) {
    failures.add(subscriber.name() + ": " + failure);
  }

  @Test
  void event_thatIsRaised_isInTheRing() {
    InstantSource clock = () -> Instant.EPOCH;
    var openGuid = new Guid(1, 2);

    var ring = new RingSink(10_000, 8 << 20);
    var events = new Events(EventCatalog.TYPES, clock, (subscriber, failure) -> report(subscriber, failure));
    events.subscribe(ring, EventFilter.ALL);
    events.raise(Event654FileClose.TYPE, () -> new Event654FileClose(openGuid));

    assertThat(ring.snapshot()).extracting(Raised::event).containsExactly(new Event654FileClose(openGuid));
    assertThat(failures).isEmpty();
  }
}
