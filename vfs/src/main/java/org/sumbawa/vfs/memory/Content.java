package org.sumbawa.vfs.memory;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;

/** The bytes of one stream. */
final class Content {
  private static final AtomicLong ORDER = new AtomicLong();

  private final long order = ORDER.incrementAndGet();
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Space space;
  private final Clusters clusters;
  private volatile long size;
  /** What was asked to be set aside. */
  private long reserved;
  /** How much of that no cluster has taken yet. */
  private long held;

  Content(Space space) {
    this.space = space;
    this.clusters = new Clusters(space);
  }

  long size() {
    return size;
  }

  /** Bytes set aside, were it for all up to the end or, in a sparse file, for what there is. */
  long allocation(boolean sparse) {
    lock.readLock().lock();
    try {
      return Math.max(reserved, sparse ? clusters.room() : Clusters.roundUp(size));
    } finally {
      lock.readLock().unlock();
    }
  }

  int read(ByteBuffer target, long offset) {
    lock.readLock().lock();
    try {
      int length = (int) Math.clamp(size - offset, 0L, target.remaining());
      for (int done = 0; done < length;) {
        long at = offset + done;
        int count = Clusters.step(at, length - done);
        target.put(clusters.bytes(at / Cluster.SIZE), (int) (at % Cluster.SIZE), count);
        done += count;
      }
      return length;
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Something that changes the content. */
  @FunctionalInterface
  private interface Change {
    void make() throws VfsException;
  }

  /** Makes a change with what was set aside free for it, and sets aside again what it did not use. */
  private void change(Change change) throws VfsException {
    lock.writeLock().lock();
    try {
      space.give(held);
      held = 0;
      change.make();
    } finally {
      hold();
      lock.writeLock().unlock();
    }
  }

  private void hold() {
    long wanted = Math.max(0, reserved - clusters.room());
    try {
      space.take(wanted);
      held = wanted;
    } catch (VfsException takenByOthers) {
      reserved = clusters.room();
    }
  }

  void write(ByteBuffer source, long offset) throws VfsException {
    change(() -> {
      for (long at = offset; source.hasRemaining();) {
        int count = Clusters.step(at, source.remaining());
        source.get(clusters.own(at / Cluster.SIZE), (int) (at % Cluster.SIZE), count);
        at += count;
        size = Math.max(size, at);
      }
    });
  }

  void setSize(long wanted) throws VfsException {
    change(() -> cutOrGrow(wanted));
  }

  private void cutOrGrow(long wanted) throws VfsException {
    if (wanted < size) {
      clusters.zero(wanted, Clusters.roundUp(wanted));
      clusters.cut(Math.ceilDiv(wanted, Cluster.SIZE));
      reserved = 0;
    }
    size = wanted;
  }

  void setAllocation(long allocation) throws VfsException {
    change(() -> {
      if (allocation < size) {
        cutOrGrow(allocation);
      }
      long wanted = Clusters.roundUp(allocation);
      long more = Math.max(0, wanted - clusters.room());
      // Fails here when there is not enough; it is taken for good at the end of the change.
      space.take(more);
      space.give(more);
      reserved = wanted;
    });
  }

  void zero(Range range) throws VfsException {
    change(() -> clusters.zero(range.offset(), Math.min(range.end(), size)));
  }

  List<Range> allocated(Range within, int limit, boolean sparse) {
    lock.readLock().lock();
    try {
      long end = Math.min(within.end(), size);
      if (sparse || end <= within.offset()) {
        return clusters.runs(within.offset(), end, limit);
      }
      return List.of(new Range(within.offset(), end - within.offset()));
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Shares the clusters of a range that begins at one, and ends at one or with the source. */
  void share(Content source, Range from, long offset) throws VfsException {
    boolean aligned = (from.offset() | offset) % Cluster.SIZE == 0 && (from.length() % Cluster.SIZE == 0
        || (from.end() == source.size && offset + from.length() >= size));
    boolean overlaps = source == this && Math.abs(offset - from.offset()) < from.length();
    if (!aligned || overlaps || from.end() > source.size) {
      throw new VfsException(VfsException.Reason.NOT_SUPPORTED,
          "only whole clusters of a file can be shared");
    }
    var first = order <= source.order ? this : source;
    first.lock.writeLock().lock();
    source.lock.writeLock().lock();
    try {
      change(() -> {
        for (long done = 0; done < from.length(); done += Cluster.SIZE) {
          clusters.share((offset + done) / Cluster.SIZE, source.clusters,
              (from.offset() + done) / Cluster.SIZE);
        }
        size = Math.max(size, offset + from.length());
      });
    } finally {
      source.lock.writeLock().unlock();
      first.lock.writeLock().unlock();
    }
  }

  /** Lets go of all of it. */
  void free() {
    lock.writeLock().lock();
    try {
      clusters.cut(0);
      size = 0;
      space.give(held);
      held = 0;
      reserved = 0;
    } finally {
      lock.writeLock().unlock();
    }
  }
}
