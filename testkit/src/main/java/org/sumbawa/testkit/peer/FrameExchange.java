package org.sumbawa.testkit.peer;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.sumbawa.testkit.world.Patience;
import org.sumbawa.transport.Link;
import org.sumbawa.transport.LinkEnd;
import org.sumbawa.transport.LinkException;

/**
 * Sends and receives frames, and does not wait for ever: after {@link Patience#LIMIT} without a frame the test fails. One
 * thread at a time.
 */
final class FrameExchange {
  private final Link link;

  FrameExchange(Link link) {
    this.link = link;
  }

  void send(ByteBuffer frame) throws IOException {
    link.write(frame);
  }

  /** The next frame; fails with an exception of its own if the server ended the connection. */
  ByteBuffer receive() throws IOException {
    return next().orElseThrow(() -> new EOFException("the server ended the connection"));
  }

  /** Whether the server ends the connection rather than send another frame. */
  boolean ended() throws IOException {
    try {
      return next().isEmpty();
    } catch (LinkException broken) {
      if (broken.end() == LinkEnd.CLOSED_HERE) {
        throw broken;
      }
      return true;
    }
  }

  private Optional<ByteBuffer> next() throws IOException {
    var watch = Thread.ofVirtual().name("patience").start(this::endAfterLimit);
    try {
      var frame = link.read();
      return frame.map(read -> {
        try (read) {
          return copy(read.bytes());
        }
      });
    } catch (LinkException broken) {
      if (broken.end() == LinkEnd.CLOSED_HERE) {
        throw new AssertionError("nothing came from the server within " + Patience.LIMIT, broken);
      }
      throw broken;
    } finally {
      watch.interrupt();
    }
  }

  private void endAfterLimit() {
    try {
      Thread.sleep(Patience.LIMIT);
      link.close();
    } catch (InterruptedException inTime) {
      Thread.currentThread().interrupt();
    }
  }

  private static ByteBuffer copy(ByteBuffer bytes) {
    return ByteBuffer.allocate(bytes.remaining()).order(ByteOrder.LITTLE_ENDIAN).put(bytes).flip();
  }
}
