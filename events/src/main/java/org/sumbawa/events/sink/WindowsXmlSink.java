package org.sumbawa.events.sink;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;

/** Writes each event as one element of Windows event XML, a line each, as a forwarder would hand it on. */
public final class WindowsXmlSink implements Subscriber, Closeable {
  private final LineQueue queue;

  /** Opens the file at its end and gives the executor a task that writes to it until the sink is closed; events carry the name of this computer. */
  public WindowsXmlSink(Path file, Rotation rotation, Executor writer, String computer) throws IOException {
    queue = new LineQueue(new RotatingFile(file, rotation), raised -> EventXml.of(raised, computer), writer);
  }

  @Override
  public String name() {
    return "Windows event XML";
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
