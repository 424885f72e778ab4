package org.sumbawa.events.sink;

import java.io.Closeable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jfr.EventFactory;
import jdk.jfr.FlightRecorder;
import jdk.jfr.FlightRecorderListener;
import jdk.jfr.Recording;
import jdk.jfr.RecordingState;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.EventType;
import org.sumbawa.events.Events;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.events.Subscription;

/**
 * Offers events to Java Flight Recorder, as {@code sumbawa.server.FileOpen} and so on. It listens only while a
 * recording runs, and only to what that recording has not switched off, so that a server that nobody records
 * pays nothing. Whole packets are off unless a recording asks for them by name.
 *
 * <p>Kinds of events are made when the first of them is raised: each costs about a millisecond, and most are rare.
 * Kinds made at run time cost what classes made by the compiler do once they are on.
 */
public final class JfrSink implements Closeable {
  private final Events events;
  private final EventFilter filter;
  private final Object joining = new Object();
  private final Map<EventType, EventFactory> factories = new ConcurrentHashMap<>();
  private final FlightRecorderListener listener = new FlightRecorderListener() {
    @Override
    public void recordingStateChanged(Recording recording) {
      if (recording.getState() != RecordingState.NEW && recording.getState() != RecordingState.DELAYED) {
        listen();
      }
    }
  };
  private Optional<Subscription> subscription = Optional.empty();
  private boolean closed;

  /** Tells the recorder's subscriber apart from the recorder's life. */
  private final class Recorder implements Subscriber {
    @Override
    public String name() {
      return "flight recorder";
    }

    @Override
    public void receive(Raised raised) {
      var event = factories.computeIfAbsent(raised.type(), JfrFields::factory).newEvent();
      if (event.isEnabled()) {
        JfrFields.set(event, raised);
        event.commit();
      }
    }
  }

  /** Offers the events that the filter wants. */
  public JfrSink(Events events, EventFilter filter) {
    this.events = events;
    this.filter = filter;
  }

  /** Starts to follow recordings, those that run already too. */
  public void start() {
    FlightRecorder.addListener(listener);
    if (FlightRecorder.isInitialized()) {
      listen();
    }
  }

  /** The name of a row's events in recordings. */
  public static String name(EventType type) {
    return "sumbawa." + type.provider().shortName() + "." + type.name();
  }

  // The recorder calls this while it holds a lock of its own, so it must be asked before ours is taken.
  private void listen() {
    var running = FlightRecorder.getFlightRecorder().getRecordings().stream()
        .filter(recording -> recording.getState() == RecordingState.RUNNING).map(Recording::getSettings)
        .toList();
    synchronized (joining) {
      subscription.ifPresent(Subscription::close);
      subscription = closed || running.isEmpty()
          ? Optional.empty()
          : Optional.of(events.subscribe(new Recorder(), filter.and(type -> isWanted(type, running))));
    }
  }

  private static boolean isWanted(EventType type, List<Map<String, String>> recordings) {
    var setting = name(type) + "#enabled";
    return recordings.stream().anyMatch(settings -> Boolean
        .parseBoolean(settings.getOrDefault(setting, Boolean.toString(JfrFields.isOnByDefault(type)))));
  }

  /** Stops following recordings, and takes its kinds of events back. */
  @Override
  public void close() {
    FlightRecorder.removeListener(listener);
    synchronized (joining) {
      closed = true;
      subscription.ifPresent(Subscription::close);
      subscription = Optional.empty();
    }
    factories.values().forEach(EventFactory::unregister);
  }
}
