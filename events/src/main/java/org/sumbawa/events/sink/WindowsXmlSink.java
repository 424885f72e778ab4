package org.sumbawa.events.sink;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sumbawa.events.Raised;

/** Writes each event as one element of Windows event XML, a line each, as a forwarder would hand it on. */
public final class WindowsXmlSink implements FileSink {
  private static final String NAME = "Windows event XML";

  private final LineQueue queue;

  /**
   * Opens the file at its end and gives the executor a task that writes to it until the sink is closed.
   *
   * @param computer the name that events carry
   */
  public WindowsXmlSink(Path file, Rotation rotation, Executor writer, Watch watch, String computer)
      throws IOException {
    queue = new LineQueue(new RotatingFile(file, rotation), raised -> EventXml.of(raised, computer),
        what -> watch.told(NAME, what));
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
