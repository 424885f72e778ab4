package org.sumbawa.server.outbound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.concurrent.Semaphore;
import org.sumbawa.transport.Link;

/**
 * Writes the messages of one connection in order. Whoever sends a message while nobody writes becomes the writer; the
 * others leave theirs behind. A peer that does not read blocks one writer until the link's timeout cuts it: so that such
 * peers together never hold all threads of the pool, only so many of them may write, and beyond that a virtual thread
 * does.
 */
final class LinkWriter {
  private final Link link;
  private final Semaphore poolWriters;
  private final ArrayDeque<ByteBuffer> queue = new ArrayDeque<>();
  private boolean writing;
  private boolean ended;

  LinkWriter(Link link, Semaphore poolWriters) {
    this.link = link;
    this.poolWriters = poolWriters;
  }

  /** Sends a message after those before it. */
  void send(ByteBuffer message) {
    synchronized (queue) {
      if (ended) {
        return;
      }
      queue.add(message);
      if (writing) {
        return;
      }
      writing = true;
    }
    if (poolWriters.tryAcquire()) {
      try {
        drain();
      } finally {
        poolWriters.release();
      }
    } else {
      Thread.ofVirtual().name("smb-write").start(this::drain);
    }
  }

  /** Drops what was not written, and whatever is still sent. */
  void end() {
    synchronized (queue) {
      ended = true;
      queue.clear();
    }
  }

  private void drain() {
    while (true) {
      ByteBuffer next;
      synchronized (queue) {
        next = queue.poll();
        if (next == null) {
          writing = false;
          return;
        }
      }
      try {
        link.write(next);
      } catch (IOException broken) {
        // The reader of the connection learns of it, and ends the connection.
        end();
        link.close();
      }
    }
  }
}
