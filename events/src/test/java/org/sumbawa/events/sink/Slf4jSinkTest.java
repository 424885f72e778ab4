package org.sumbawa.events.sink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.client.Event30110InitializeMidWindow;
import org.sumbawa.events.server.Event1010EndpointAdded;
import org.sumbawa.events.server.Event1023ABESharesPresent;
import org.sumbawa.events.server.Event1024Smb2Disabled;
import org.sumbawa.events.server.Event1026LeasingDisabled;
import org.sumbawa.events.server.Event654FileClose;
import org.sumbawa.wire.dtyp.Guid;

class Slf4jSinkTest {
  private static final Event TRACE = new Event654FileClose(Guid.NONE);

  private final Logger root = Logger.getLogger("sumbawa");
  private final List<String> logged = new ArrayList<>();
  private final Handler handler = new Handler() {
    @Override
    public void publish(LogRecord entry) {
      logged.add(entry.getLevel() + " " + entry.getLoggerName() + " " + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  };

  @BeforeEach
  void capture() {
    root.setUseParentHandlers(false);
    root.addHandler(handler);
  }

  @AfterEach
  void release() {
    root.removeHandler(handler);
    root.setLevel(null);
  }

  private Events events(Level level) {
    root.setLevel(level);
    var events = new Events(EventCatalog.TYPES, () -> Instant.EPOCH, (subscriber, failure) -> {
      throw new AssertionError(failure);
    });
    events.subscribe(new Slf4jSink(), Slf4jSink.filter());
    return events;
  }

  @Test
  void events_ofEachLevel_goToTheLoggerOfTheirChannel() {
    var events = events(Level.ALL);
    events.raise(new Event1024Smb2Disabled());
    events.raise(new Event1026LeasingDisabled());
    events.raise(new Event1010EndpointAdded("n", "d", "0.0.0.0:445", 0));
    events.raise(TRACE);
    events.raise(new Event30110InitializeMidWindow("srv", 1));
    assertThat(logged).map(line -> line.replaceFirst(": .*| \\(.*|:445.*", "")).containsExactly(
        "SEVERE sumbawa.server.Operational event=1024 SMB 2 and SMB 3 are switched off",
        "WARNING sumbawa.server.Operational event=1026 Leases are switched off",
        "INFO sumbawa.server.Operational event=1010 Listening on 0.0.0.0",
        "FINE sumbawa.server.Analytic event=654 Open 00000000-0000-0000-0000-000000000000 closed",
        "FINEST sumbawa.client.XPerfAnalytic event=30110 Window of message ids made");
  }

  @Test
  void events_thatNoLoggerTakes_areNotListenedTo() {
    var events = events(Level.WARNING);
    assertThat(events.listening(TRACE.type())).isFalse();
    assertThat(events.listening(Event1024Smb2Disabled.TYPE)).isTrue();
    assertThat(events.listening(Event1023ABESharesPresent.TYPE)).isFalse();
  }

  @Test
  void logger_thatIsTurnedDownLater_isHeeded() {
    var events = new Events(EventCatalog.TYPES, () -> Instant.EPOCH, (subscriber, failure) -> {});
    events.subscribe(new Slf4jSink(), EventFilter.ALL);
    root.setLevel(Level.OFF);
    events.raise(new Event1024Smb2Disabled());
    assertThat(logged).isEmpty();
  }
}
