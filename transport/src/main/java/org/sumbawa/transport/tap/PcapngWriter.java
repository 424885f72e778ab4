package org.sumbawa.transport.tap;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sumbawa.transport.Link;

/**
 * Writes frames to a capture file that packet analysers open, inside TCP conversations made up for them. The files
 * are bounded: when one is full the next begins, and the oldest goes; each can be read alone. When writing fails
 * the capture ends, and the links live on.
 */
public final class PcapngWriter implements Tap, Closeable {
  private final CaptureSettings settings;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Link, Captured> links = new HashMap<>();
  private @Nullable PcapngFile file;
  private @Nullable IOException failure;

  /** A link that is being captured; its conversation begins anew in each file, with its first frame there. */
  private static final class Captured {
    final boolean accepted;
    @Nullable
    Flow flow;

    Captured(boolean accepted) {
      this.accepted = accepted;
    }

    boolean fromClient(Direction direction) {
      return (direction == Direction.RECEIVED) == accepted;
    }
  }

  private interface Step {
    void run() throws IOException;
  }

  /** Begins a capture. */
  public PcapngWriter(CaptureSettings settings, InstantSource clock) throws IOException {
    this.settings = settings;
    this.clock = clock;
    file = new PcapngFile(settings.file());
  }

  /** What ended the capture, if something did. */
  public Optional<IOException> failure() {
    lock.lock();
    try {
      return Optional.ofNullable(failure);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void opened(Link link, boolean accepted) {
    write(() -> links.put(link, new Captured(accepted)));
  }

  @Override
  public void frame(Link link, Direction direction, ByteBuffer... parts) {
    write(() -> {
      var captured = links.get(link);
      if (captured != null) {
        frame(conversation(link, captured), captured.fromClient(direction), parts);
        turnWhenFull();
      }
    });
  }

  @Override
  public void closed(Link link) {
    write(() -> {
      var captured = links.remove(link);
      if (captured != null && captured.flow != null) {
        packet(captured.flow.fin(captured.fromClient(Direction.SENT)));
      }
    });
  }

  /** Makes sure that what was seen so far is in the file. */
  public void flush() {
    write(() -> {
      if (file != null) {
        file.flush();
      }
    });
  }

  @Override
  public void close() {
    write(() -> {
      links.clear();
      if (file != null) {
        file.close();
        file = null;
      }
    });
  }

  private void frame(Flow flow, boolean fromClient, ByteBuffer... parts) throws IOException {
    var framed = ByteBuffer.allocate(Integer.BYTES + remaining(parts));
    framed.putInt(framed.capacity() - Integer.BYTES);
    for (var part : parts) {
      framed.put(part.duplicate());
    }
    framed.flip();
    while (framed.hasRemaining()) {
      int length = Math.min(framed.remaining(), Flow.MAX_SEGMENT);
      packet(flow.data(fromClient, framed.slice(framed.position(), length)));
      framed.position(framed.position() + length);
    }
  }

  private Flow conversation(Link link, Captured captured) throws IOException {
    var flow = captured.flow;
    if (flow == null) {
      flow =
          captured.accepted ? new Flow(link.remote(), link.local()) : new Flow(link.local(), link.remote());
      captured.flow = flow;
      packet(flow.syn());
      packet(flow.synAck());
      packet(flow.ack(true));
    }
    return flow;
  }

  private void packet(ByteBuffer packet) throws IOException {
    if (file != null) {
      file.packet(clock.instant(), packet);
    }
  }

  private void turnWhenFull() throws IOException {
    if (file == null || file.size() < settings.maxFileBytes()) {
      return;
    }
    file.close();
    for (int part = settings.files() - 1; part > 0; part--) {
      var older = numbered(part - 1);
      if (Files.exists(older)) {
        Files.move(older, numbered(part), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    file = new PcapngFile(settings.file());
    links.values().forEach(captured -> captured.flow = null);
  }

  private Path numbered(int part) {
    return part == 0
        ? settings.file()
        : settings.file().resolveSibling(settings.file().getFileName() + "." + part);
  }

  private void write(Step step) {
    lock.lock();
    try {
      if (failure == null) {
        step.run();
      }
    } catch (IOException e) {
      failure = e;
      links.clear();
    } finally {
      lock.unlock();
    }
  }

  private static int remaining(ByteBuffer... parts) {
    int total = 0;
    for (var part : parts) {
      total += part.remaining();
    }
    return total;
  }
}
