package org.sumbawa.cli.control;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lines of text over a socket, none longer than was agreed, and all of them together within a time. */
final class LineChannel implements AutoCloseable {
  private static final int BUFFER = 1 << 16;

  private final SocketChannel socket;
  private final Selector selector;
  private final SelectionKey key;
  private final ByteBuffer in = ByteBuffer.allocate(BUFFER).flip();
  private final ByteBuffer out = ByteBuffer.allocate(BUFFER);
  private final long deadline;
  private volatile boolean aborted;

  private LineChannel(SocketChannel socket, Selector selector, Duration limit) throws IOException {
    this.socket = socket;
    this.selector = selector;
    socket.configureBlocking(false);
    key = socket.register(selector, 0);
    deadline = System.nanoTime() + limit.toNanos();
  }

  /** Takes a connected socket over, which is closed with this. */
  static LineChannel of(SocketChannel socket, Duration limit) throws IOException {
    var selector = Selector.open();
    try {
      return new LineChannel(socket, selector, limit);
    } catch (IOException | RuntimeException e) {
      selector.close();
      throw e;
    }
  }

  /** The next line, without its end. */
  String read(int longest) throws IOException {
    var line = new ByteArrayOutputStream();
    while (true) {
      while (in.hasRemaining()) {
        byte next = in.get();
        if (next == '\n') {
          return line.toString(StandardCharsets.UTF_8);
        }
        if (line.size() == longest) {
          throw new IOException("a line is longer than " + longest + " bytes");
        }
        line.write(next);
      }
      fill();
    }
  }

  private void fill() throws IOException {
    in.clear();
    int got = socket.read(in);
    while (got == 0) {
      await(SelectionKey.OP_READ);
      got = socket.read(in);
    }
    in.flip();
    if (got < 0) {
      throw new EOFException("the other side has hung up");
    }
  }

  /** Writes a line, at {@link #flush} at the latest. */
  void write(String line) throws IOException {
    var bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    while (bytes.hasRemaining()) {
      if (!out.hasRemaining()) {
        flush();
      }
      int part = Math.min(out.remaining(), bytes.remaining());
      out.put(bytes.slice(bytes.position(), part));
      bytes.position(bytes.position() + part);
    }
  }

  /** Sends what was written. */
  void flush() throws IOException {
    out.flip();
    while (out.hasRemaining()) {
      if (socket.write(out) == 0) {
        await(SelectionKey.OP_WRITE);
      }
    }
    out.clear();
  }

  private void await(int what) throws IOException {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new SocketTimeoutException("the other side takes too long");
    }
    key.interestOps(what);
    if (!aborted) {
      selector.select(left);
    }
    selector.selectedKeys().clear();
    if (aborted) {
      throw new IOException("no longer wanted");
    }
  }

  /** Lets whoever waits for the other side fail; any thread may call it. */
  void abort() {
    aborted = true;
    selector.wakeup();
  }

  @Override
  public void close() throws IOException {
    try (socket; selector) {
      key.cancel();
    }
  }
}
