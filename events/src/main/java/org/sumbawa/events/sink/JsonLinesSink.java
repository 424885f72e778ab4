package org.sumbawa.events.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;

/** Writes each event as one line of JSON to a file. {@link JsonLinesReader} reads them back. */
public final class JsonLinesSink implements Subscriber, Closeable {
  private final LineQueue queue;

  /** Opens the file at its end and gives the executor a task that writes to it until the sink is closed. */
  public JsonLinesSink(Path file, Rotation rotation, Executor writer) throws IOException {
    queue = new LineQueue(new RotatingFile(file, rotation), JsonLine::of, writer);
  }

  @Override
  public String name() {
    return "JSON lines";
  }

  @Override
  public void receive(Raised raised) {
    queue.offer(raised);
  }

  /** How many events were not written: too many came at once, or the disk took no more. */
  public long dropped() {
    return queue.dropped();
  }

  /** Why the disk last took no more. */
  public Optional<IOException> failure() {
    return queue.failure();
  }

  /** Writes what waits, and closes the file. */
  @Override
  public void close() throws IOException {
    queue.close();
  }
}
