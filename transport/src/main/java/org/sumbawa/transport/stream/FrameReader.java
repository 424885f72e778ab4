package org.sumbawa.transport.stream;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;
import org.sumbawa.transport.BufferPool;
import org.sumbawa.transport.Frame;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;

/**
 * Cuts a stream of bytes into headers and payloads. A small array per connection takes whatever comes first, so
 * that small frames cost one system call and many of them may share it; memory for a large payload is taken only
 * as its bytes arrive, so that a peer pays with bytes for what it occupies.
 */
final class FrameReader {
  private static final int STAGE = 4096;
  private static final int FIRST_STEP = 64 * 1024;
  private static final int GROWTH = 4;
  // The JDK keeps a direct buffer as large as the largest read for each thread that reads into an array.
  private static final int READ_AT_ONCE = 128 * 1024;

  private final ByteStream in;
  private final BufferPool pool;
  private final StallWatch watch;
  private final ByteBuffer stage = ByteBuffer.allocate(STAGE).limit(0);

  FrameReader(ByteStream in, BufferPool pool, StallWatch watch) {
    this.in = in;
    this.pool = pool;
    this.watch = watch;
  }

  OptionalInt header() throws IOException {
    if (!stage.hasRemaining()) {
      stage.clear();
      int count = in.read(stage);
      stage.flip();
      if (count < 0) {
        return OptionalInt.empty();
      }
    }
    fillStage(Integer.BYTES);
    return OptionalInt.of(stage.getInt());
  }

  Frame payload(int length) throws IOException {
    if (length > stage.remaining() && length <= STAGE) {
      fillStage(length);
    }
    if (length <= stage.remaining()) {
      var frame = pool.take(length);
      move(length, frame.bytes());
      return frame;
    }
    return large(length);
  }

  private Frame large(int length) throws IOException {
    fillStage(STAGE);
    var frame = pool.take(Math.min(length, FIRST_STEP));
    watch.begin();
    try {
      var into = frame.bytes();
      move(STAGE, into);
      readFully(into);
      while (into.capacity() < length) {
        var larger = larger(into.capacity(), length);
        var next = larger.bytes().put(into.flip());
        frame.close();
        frame = larger;
        into = next;
        readFully(into);
      }
    } catch (IOException | RuntimeException e) {
      frame.close();
      throw e;
    } finally {
      watch.end();
    }
    return frame;
  }

  /** The whole of it while the pool's budget lasts; else a few times what the peer has sent so far. */
  private Frame larger(int present, int length) {
    return pool.takePooled(length)
        .orElseGet(() -> Frame.of(ByteBuffer.allocate((int) Math.min(length, (long) present * GROWTH))));
  }

  /** Reads until the stage holds so many bytes, which a peer that has begun a frame owes. */
  private void fillStage(int count) throws IOException {
    if (stage.remaining() >= count) {
      return;
    }
    watch.begin();
    try {
      stage.compact();
      while (stage.position() < count) {
        readSome(stage);
      }
    } finally {
      stage.flip();
      watch.end();
    }
  }

  private void readFully(ByteBuffer into) throws IOException {
    int end = into.limit();
    while (into.position() < end) {
      into.limit(Math.min(end, into.position() + READ_AT_ONCE));
      readSome(into);
    }
  }

  private void readSome(ByteBuffer into) throws IOException {
    if (in.read(into) < 0) {
      throw new LinkException(LinkEnd.CLOSED_BY_PEER,
          "the peer ended the connection in the middle of a frame");
    }
    watch.step();
  }

  private void move(int count, ByteBuffer into) {
    into.put(stage.slice(stage.position(), count));
    stage.position(stage.position() + count);
  }
}
