package org.sumbawa.events.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sumbawa.events.Raised;

/** Writes each event as one line of JSON to a file. {@link JsonLinesReader} reads them back. */
public final class JsonLinesSink implements FileSink {
  private static final String NAME = "JSON lines";

  private final LineQueue queue;

  /** Opens the file at its end and gives the executor a task that writes to it until the sink is closed. */
  public JsonLinesSink(Path file, Rotation rotation, Executor writer, Watch watch) throws IOException {
    queue = new LineQueue(new RotatingFile(file, rotation), JsonLine::of, what -> watch.told(NAME, what));
    queue.start(writer);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void receive(Raised raised) {
    queue.offer(raised);
  }

  @Override
  public long dropped() {
    return queue.dropped();
  }

  @Override
  public Optional<IOException> failure() {
    return queue.failure();
  }

  @Override
  public void close() throws IOException {
    queue.close();
  }
}
