package org.sumbawa.bench;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.RequestHead;
import org.sumbawa.events.sink.JfrSink;
import org.sumbawa.events.sink.RingSink;
import org.sumbawa.wire.dtyp.Guid;

/**
 * What an event of the packet path costs, by who listens: nobody, the flight recorder without and with a
 * recording, a ring in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class EventsBenchmark {

  /** Who may listen. */
  public enum Listener {
    NOBODY, RECORDER_WITHOUT_RECORDING, RECORDING, RING
  }

  /** Who listens. */
  @Param
  public Listener listener = Listener.NOBODY;

  private final Events events =
      new Events(EventCatalog.TYPES, InstantSource.system(), (subscriber, failure) -> {
        throw new IllegalStateException(failure);
      });
  private final JfrSink recorder = new JfrSink(events, EventFilter.ALL);
  private final jdk.jfr.Recording recording = new jdk.jfr.Recording();
  private final Guid guid = new Guid(1, 2);
  private long messageId;

  /** Lets them listen. */
  @Setup
  public void listen() {
    switch (listener) {
      case NOBODY -> {
      }
      case RECORDER_WITHOUT_RECORDING -> recorder.start();
      case RECORDING -> {
        recorder.start();
        recording.start();
      }
      case RING -> events.subscribe(new RingSink(10_000, 8 << 20), EventFilter.ALL);
    }
  }

  /** Ends it. */
  @TearDown
  public void stop() {
    recorder.close();
    recording.close();
  }

  /** The question alone. */
  @Benchmark
  public boolean listening() {
    return events.listening(Event11RequestRead.TYPE);
  }

  /** Raising as the packet path does it: the event is made only if somebody listens. */
  @Benchmark
  public void raise() {
    messageId++;
    if (events.listening(Event11RequestRead.TYPE)) {
      events.raise(read());
    }
  }

  /** Raising in one call. */
  @Benchmark
  public void raiseSupplied() {
    messageId++;
    events.raise(Event11RequestRead.TYPE, this::read);
  }

  private Event11RequestRead read() {
    var head = new RequestHead(1, 0, 3, messageId, messageId, 8, 1, 0);
    return new Event11RequestRead(head, 65_536, messageId << 16, 7, 0, 0, 0, 0, 0, guid, guid, guid, guid);
  }
}
