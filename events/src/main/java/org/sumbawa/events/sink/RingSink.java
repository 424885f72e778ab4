package org.sumbawa.events.sink;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;

/**
 * The last events, in memory, for whoever wants to look back or to follow. Bounded by count and by size: the
 * oldest make room.
 */
public final class RingSink implements Subscriber {
  private final int maxCount;
  private final long maxBytes;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<Raised> ring = new ArrayDeque<>();
  private long bytes;
  private long taken;

  /** Keeps at most so many events, of about so many bytes together. */
  public RingSink(int maxCount, long maxBytes) {
    if (maxCount < 1 || maxBytes < 1) {
      throw new IllegalArgumentException("a ring needs room for something");
    }
    this.maxCount = maxCount;
    this.maxBytes = maxBytes;
  }

  @Override
  public String name() {
    return "ring";
  }

  @Override
  public void receive(Raised raised) {
    long size = EventSize.of(raised);
    lock.lock();
    try {
      ring.addLast(raised);
      bytes += size;
      taken++;
      while (ring.size() > maxCount || (bytes > maxBytes && ring.size() > 1)) {
        bytes -= EventSize.of(ring.removeFirst());
      }
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** What it holds now, oldest first. */
  public List<Raised> snapshot() {
    lock.lock();
    try {
      return List.copyOf(ring);
    } finally {
      lock.unlock();
    }
  }

  /** Reads on from here: the next event will be the first that arrives after this call. */
  public Follower follow() {
    lock.lock();
    try {
      return new Follower(taken);
    } finally {
      lock.unlock();
    }
  }

  /** Reads on from the oldest event that it still holds. */
  public Follower followFromOldest() {
    lock.lock();
    try {
      return new Follower(taken - ring.size());
    } finally {
      lock.unlock();
    }
  }

  private List<Raised> newest(int count) {
    var events = new ArrayList<Raised>(count);
    var backwards = ring.descendingIterator();
    for (int i = 0; i < count; i++) {
      events.add(backwards.next());
    }
    return events.reversed();
  }

  /** One reader's place in the ring. For one thread. */
  public final class Follower {
    private long place;
    private long missed;

    private Follower(long place) {
      this.place = place;
    }

    /** The events that arrived since; waits for one for at most so long, and gives none then. */
    public List<Raised> next(Duration timeout) throws InterruptedException {
      long left = timeout.toNanos();
      lock.lockInterruptibly();
      try {
        while (place == taken && left > 0) {
          left = arrived.awaitNanos(left);
        }
        long oldest = taken - ring.size();
        missed += Math.max(0, oldest - place);
        int fresh = (int) Math.min(taken - place, ring.size());
        place = taken;
        return newest(fresh);
      } finally {
        lock.unlock();
      }
    }

    /** How many events made room before this reader came to them. */
    public long missed() {
      return missed;
    }
  }
}
