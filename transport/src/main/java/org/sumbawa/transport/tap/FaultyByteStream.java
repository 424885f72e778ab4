package org.sumbawa.transport.tap;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.sumbawa.core.Timers;
import org.sumbawa.transport.stream.ByteStream;

/** A connection on which frames suffer what a script says. */
final class FaultyByteStream implements ByteStream {
  private static final int READ_AT_ONCE = 64 * 1024;

  private final ByteStream stream;
  private final Timers timers;
  private final FaultyDirection sent;
  private final FaultyDirection received;
  private final Queue<FaultyDirection.Action> arriving = new ArrayDeque<>();
  private final Set<CountDownLatch> waits = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;
  private boolean ended;

  FaultyByteStream(ByteStream stream, FaultScript script, int link, Timers timers) {
    this.stream = stream;
    this.timers = timers;
    sent = new FaultyDirection(script, link, Direction.SENT);
    received = new FaultyDirection(script, link, Direction.RECEIVED);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    while (true) {
      var action = arriving.peek();
      switch (action) {
        case null -> {
          if (ended) {
            return -1;
          }
          readMore();
        }
        case FaultyDirection.Action.Send send -> {
          int count = Math.min(into.remaining(), send.bytes().remaining());
          into.put(send.bytes().slice(send.bytes().position(), count));
          send.bytes().position(send.bytes().position() + count);
          if (!send.bytes().hasRemaining()) {
            arriving.remove();
          }
          if (count > 0) {
            return count;
          }
        }
        case FaultyDirection.Action.Wait wait -> {
          await(wait.delay());
          arriving.remove();
        }
        case FaultyDirection.Action.End end -> {
          return end(end);
        }
      }
    }
  }

  @Override
  public long write(ByteBuffer... parts) throws IOException {
    long count = 0;
    for (var part : parts) {
      count += part.remaining();
      for (var action : sent.feed(part)) {
        switch (action) {
          case FaultyDirection.Action.Send send -> writeAll(send.bytes());
          case FaultyDirection.Action.Wait wait -> await(wait.delay());
          case FaultyDirection.Action.End end -> {
            close(end.reset());
            throw new ClosedChannelException();
          }
        }
      }
    }
    return count;
  }

  @Override
  public OptionalLong unconfirmed() {
    return stream.unconfirmed();
  }

  @Override
  public void shutdownOutput() throws IOException {
    for (var rest : sent.rest()) {
      writeAll(rest);
    }
    stream.shutdownOutput();
  }

  @Override
  public void reset() {
    close(true);
  }

  @Override
  public void close() {
    close(false);
  }

  @Override
  public InetSocketAddress local() {
    return stream.local();
  }

  @Override
  public InetSocketAddress remote() {
    return stream.remote();
  }

  private void readMore() throws IOException {
    var bytes = ByteBuffer.allocate(READ_AT_ONCE);
    ended = stream.read(bytes) < 0;
    if (ended) {
      received.rest().forEach(rest -> arriving.add(new FaultyDirection.Action.Send(rest)));
    } else {
      arriving.addAll(received.feed(bytes.flip()));
    }
  }

  /** The peer seems to end the connection, in order or not. */
  private int end(FaultyDirection.Action.End end) throws IOException {
    close(end.reset());
    if (end.reset()) {
      throw new IOException("Connection reset");
    }
    return -1;
  }

  private void close(boolean reset) {
    closed = true;
    waits.forEach(CountDownLatch::countDown);
    if (reset) {
      stream.reset();
    } else {
      stream.close();
    }
  }

  private void writeAll(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      stream.write(bytes);
    }
  }

  /** Waits on the given timers, so that a test on a fake clock decides when the delay is over; a close ends it. */
  private void await(Duration delay) throws IOException {
    var over = new CountDownLatch(1);
    waits.add(over);
    var timer = timers.after(delay, over::countDown);
    try {
      if (!closed) {
        over.await();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      timer.cancel();
      waits.remove(over);
    }
    if (closed) {
      throw new ClosedChannelException();
    }
  }
}
