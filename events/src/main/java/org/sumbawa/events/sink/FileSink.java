package org.sumbawa.events.sink;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.sumbawa.events.Subscriber;

/** Writes events to a file, on a thread of its own. Closing writes what waits. */
public sealed interface FileSink extends Subscriber, Closeable permits JsonLinesSink, WindowsXmlSink {

  /** How many events were not written: too many came at once, or the disk took no more. */
  long dropped();

  /** Why an event was last not written, unless too many came at once. */
  Optional<IOException> failure();

  /** Writes what waits, and closes the file. */
  @Override
  void close() throws IOException;

  /** Is told when a sink begins to lose events, and when it writes them again; on the thread that writes. */
  @FunctionalInterface
  interface Watch {
    void told(String sink, String what);
  }
}
