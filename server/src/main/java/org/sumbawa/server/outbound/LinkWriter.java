package org.sumbawa.server.outbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import org.sumbawa.core.Threads;
import org.sumbawa.server.exchange.Delivery;
import org.sumbawa.transport.Link;

/**
 * Writes the messages of one connection in order. Whoever answers while nobody writes becomes the writer; the others leave
 * theirs behind. A peer that does not read blocks one writer until the link's timeout cuts it: so that such peers together
 * never hold all threads of the pool, only so many of them may write, and beyond that a thread of its own does.
 */
final class LinkWriter {
  private static final long NEVER = -1;

  private final Link link;
  private final Semaphore poolWriters;
  private final Threads threads;
  private final ArrayDeque<Message> queue = new ArrayDeque<>();
  private boolean writing;
  private boolean ended;

  /** A message that waits. */
  private final class Message implements Delivery {
    private final ByteBuffer bytes;
    private final Runnable gone;
    private volatile long end = NEVER;

    /**
     * One that nobody has written yet.
     *
     * @param gone run once it was written or dropped
     */
    private Message(ByteBuffer bytes, Runnable gone) {
      this.bytes = bytes;
      this.gone = gone;
    }

    private void write() throws IOException {
      link.write(bytes);
      end = link.written();
    }

    @Override
    public boolean isConfirmed() {
      return end != NEVER && end <= arrived();
    }

    @Override
    public long arrived() {
      long written = link.written();
      return written - link.unconfirmed().orElse(0);
    }
  }

  LinkWriter(Link link, Semaphore poolWriters, Threads threads) {
    this.link = link;
    this.poolWriters = poolWriters;
    this.threads = threads;
  }

  /** Sends a message after those before it; may write it, and others, on this thread. */
  void send(ByteBuffer message, Runnable gone) {
    if (!mustWrite(new Message(message, gone))) {
      return;
    }
    if (poolWriters.tryAcquire()) {
      try {
        drain();
      } finally {
        poolWriters.release();
      }
    } else {
      writeElsewhere();
    }
  }

  /** Sends a message after those before it, and never waits for the peer. */
  Delivery sendElsewhere(ByteBuffer bytes) {
    var message = new Message(bytes, () -> {});
    if (mustWrite(message)) {
      writeElsewhere();
    }
    return message;
  }

  private void writeElsewhere() {
    threads.start("smb-write-" + link.remote(), this::drain);
  }

  /** Leaves a message behind, and says whether nobody writes it. */
  private boolean mustWrite(Message message) {
    synchronized (queue) {
      if (!ended) {
        queue.add(message);
        boolean idle = !writing;
        writing = true;
        return idle;
      }
    }
    message.gone.run();
    return false;
  }

  /** Drops what was not written, and whatever is still sent. */
  void end() {
    ArrayDeque<Message> dropped;
    synchronized (queue) {
      ended = true;
      dropped = queue.clone();
      queue.clear();
    }
    dropped.forEach(message -> message.gone.run());
  }

  private void drain() {
    try {
      writeAll();
    } catch (RuntimeException | Error defect) {
      broken();
      throw defect;
    }
  }

  private void writeAll() {
    while (true) {
      Message next;
      synchronized (queue) {
        next = queue.poll();
        if (next == null) {
          writing = false;
          return;
        }
      }
      try {
        next.write();
      } catch (IOException broken) {
        broken();
      } finally {
        next.gone.run();
      }
    }
  }

  /** Nothing can be sent any more; the reader of the connection learns of it, and ends the connection. */
  private void broken() {
    end();
    link.close();
  }
}
