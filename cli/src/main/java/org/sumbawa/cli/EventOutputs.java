package org.sumbawa.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.sumbawa.cli.config.Trouble;
import org.sumbawa.events.EventFilter;
import org.sumbawa.events.Events;
import org.sumbawa.events.Level;
import org.sumbawa.events.catalog.EventCatalog;
import org.sumbawa.events.sink.FileSink;
import org.sumbawa.events.sink.JfrSink;
import org.sumbawa.events.sink.JsonLinesSink;
import org.sumbawa.events.sink.Rotation;
import org.sumbawa.events.sink.WindowsXmlSink;
import org.sumbawa.server.config.EventChannel;
import org.sumbawa.server.config.EventLevel;
import org.sumbawa.server.config.EventSettings;

/** Where the events of a server go, opened as the settings say. Closing writes what waits. */
final class EventOutputs implements AutoCloseable {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final PrintWriter err;
  private final Events events;

  private EventOutputs(PrintWriter err) {
    this.err = err;
    events = new Events(EventCatalog.TYPES, InstantSource.system(),
        (subscriber, failure) -> complain(subscriber.name() + " gets no more events: " + failure));
  }

  /** Opens what the settings name. */
  static EventOutputs open(EventSettings settings, PrintWriter err) throws Failure {
    var outputs = new EventOutputs(err);
    try {
      outputs.open(settings);
      return outputs;
    } catch (IOException e) {
      outputs.close();
      throw Failure.because("cannot write events: " + Trouble.words(e));
    }
  }

  /** Where the server raises them. */
  Events events() {
    return events;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception e) {
        complain("events may be missing: " + e);
      }
    }
  }

  private void open(EventSettings settings) throws IOException {
    Executor threads = task -> Thread.ofPlatform().name("events-writer").daemon().start(task);
    var filter = EventFilter.channels(names(settings)).and(level(settings.level()));
    var rotation = new Rotation(settings.maxFileSize(), settings.keepFiles());
    if (!settings.jsonLines().isEmpty()) {
      add(new JsonLinesSink(file(settings.jsonLines()), rotation, threads, this::changed), filter);
    }
    if (!settings.windowsXml().isEmpty()) {
      add(new WindowsXmlSink(file(settings.windowsXml()), rotation, threads, this::changed, computer()),
          filter);
    }
    if (settings.flightRecorder()) {
      var sink = new JfrSink(events, filter);
      open.push(sink);
      sink.start();
    }
    if (settings.console() != EventLevel.OFF) {
      var sink = new ConsoleSink(err, threads);
      open.push(sink);
      events.subscribe(sink, ConsoleSink.WANTED.and(level(settings.console())));
    }
  }

  private void add(FileSink sink, EventFilter filter) {
    open.push(() -> close(sink));
    events.subscribe(sink, filter);
  }

  private void close(FileSink sink) throws IOException {
    try {
      sink.close();
    } finally {
      if (sink.dropped() > 0) {
        changed(sink.name(), "events that were lost, in all: " + sink.dropped()
            + sink.failure().map(why -> "; the last failure: " + why.getMessage()).orElse(""));
      }
    }
  }

  private void changed(String sink, String what) {
    complain(sink + ": " + what);
  }

  private void complain(String message) {
    err.println("sumbawa: " + message);
    err.flush();
  }

  private static Path file(String name) throws IOException {
    var path = Path.of(name).toAbsolutePath();
    if (path.getParent() != null) {
      Files.createDirectories(path.getParent());
    }
    return path;
  }

  private static Set<String> names(EventSettings settings) {
    var names = new HashSet<String>();
    for (EventChannel channel : settings.channels()) {
      names.add(channel.name().charAt(0) + channel.name().substring(1).toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static EventFilter level(EventLevel level) {
    return switch (level) {
      case OFF -> type -> false;
      case ERROR -> EventFilter.level(Level.ERROR);
      case WARNING -> EventFilter.level(Level.WARNING);
      case INFORMATIONAL -> EventFilter.ALL;
    };
  }

  /** What events call this machine. */
  static String computer() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
