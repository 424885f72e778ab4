package org.sumbawa.transport.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;
import org.sumbawa.transport.LinkSettings;

/**
 * Reads and writes packets of a four-byte header and a payload on a stream of bytes; what the header means is
 * the caller's affair. One thread reads, many may write. Every failure leaves it closed.
 */
public final class FrameChannel {
  private final ByteStream stream;
  private final StallWatch readWatch;
  private final StallWatch writeWatch;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicReference<Optional<LinkEnd>> end = new AtomicReference<>(Optional.empty());
  private final AtomicLong written = new AtomicLong();
  private volatile int maxFrame;

  /** Frames a stream. */
  public FrameChannel(ByteStream stream, Framing framing) {
    var settings = framing.settings();
    this.stream = stream;
    maxFrame = settings.maxFrameBytes();
    readWatch = new StallWatch(framing.timers(), settings.stallTimeout(), () -> cut(LinkEnd.STALLED));
    writeWatch = new StallWatch(framing.timers(), settings.writeTimeout(), () -> cut(LinkEnd.NOT_READING));
    reader = new FrameReader(stream, framing.pool(), readWatch);
    writer = new FrameWriter(stream, writeWatch);
  }

  /** The next header, its first byte uppermost; empty when the peer ended its direction before it. */
  public OptionalInt readHeader() throws LinkException {
    var ended = end.get();
    if (ended.isPresent()) {
      throw new LinkException(ended.get(), "the link ended before: " + ended.get());
    }
    try {
      return reader.header();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** The payload that follows a header, once its length was found to be allowed. */
  public Frame readPayload(int length) throws LinkException {
    if (length > maxFrame) {
      throw violated(LinkEnd.FRAME_TOO_LARGE,
          "a frame of " + length + " bytes where " + maxFrame + " are allowed");
    }
    try {
      return reader.payload(length);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /** Writes a header and all remaining bytes of the parts, whose positions do not move, with nothing between. */
  public void write(int header, ByteBuffer... parts) throws LinkException {
    writing.lock();
    try {
      writer.write(header, parts);
      long bytes = Integer.BYTES;
      for (var part : parts) {
        bytes += part.remaining();
      }
      written.addAndGet(bytes);
    } catch (IOException e) {
      throw broken(e);
    } finally {
      writing.unlock();
    }
  }

  /** How many bytes were written so far. */
  public long written() {
    return written.get();
  }

  /** Ends this side's direction after what is being written. */
  public void shutdownOutput() throws LinkException {
    writing.lock();
    try {
      stream.shutdownOutput();
    } catch (IOException e) {
      throw broken(e);
    } finally {
      writing.unlock();
    }
  }

  /** Sets the length of the longest payload. */
  public void maxFrame(int bytes) {
    LinkSettings.checkMaxFrame(bytes);
    maxFrame = bytes;
  }

  /** The stream beneath. */
  public ByteStream stream() {
    return stream;
  }

  /** Closes from any thread. */
  public void close() {
    because(LinkEnd.CLOSED_HERE);
    readWatch.close();
    writeWatch.close();
    stream.close();
  }

  /** The peer broke a rule of the framing: closes, and gives the exception to throw. */
  public LinkException violated(LinkEnd rule, String message) {
    because(rule);
    close();
    return new LinkException(rule, message);
  }

  /** Ends the connection for a reason, from any thread; a blocked read or write then tells that reason. */
  public void cut(LinkEnd reason) {
    because(reason);
    // Whoever does not read would keep an orderly end waiting as well.
    stream.reset();
  }

  private LinkException broken(IOException cause) {
    var reason = because(reason(cause));
    close();
    return new LinkException(reason, "the link ended: " + reason, cause);
  }

  /** The first reason stands: what fails later fails because of it. */
  private LinkEnd because(LinkEnd reason) {
    end.compareAndSet(Optional.empty(), Optional.of(reason));
    return end.get().orElse(reason);
  }

  /** The system tells the reason only in the words of its message. */
  private static LinkEnd reason(IOException cause) {
    if (cause instanceof LinkException known) {
      return known.end();
    }
    if (cause instanceof ClosedChannelException) {
      return LinkEnd.CLOSED_HERE;
    }
    var words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    if (words.contains("reset") || words.contains("broken pipe") || words.contains("abort")) {
      return LinkEnd.RESET;
    }
    return words.contains("timed out") || words.contains("unreachable") || words.contains("no route")
        ? LinkEnd.UNREACHABLE
        : LinkEnd.FAILED;
  }
}
