package org.sumbawa.vfs.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sumbawa.vfs.Range;
import org.sumbawa.vfs.VfsException;

/** The clusters of one stream by their number; where nothing was written there is none. Not safe for threads. */
final class Clusters {
  private static final byte[] ZEROS = new byte[Cluster.SIZE];

  private final Space space;
  private final TreeMap<Long, Cluster> present = new TreeMap<>();

  Clusters(Space space) {
    this.space = space;
  }

  static long roundUp(long bytes) {
    return Math.ceilDiv(bytes, Cluster.SIZE) * Cluster.SIZE;
  }

  /** How many bytes from a position lie in its cluster. */
  static int step(long position, long length) {
    return (int) Math.min(length, Cluster.SIZE - position % Cluster.SIZE);
  }

  /** Room of all that are present. */
  long room() {
    return (long) present.size() * Cluster.SIZE;
  }

  /** The bytes of a cluster, for reading. */
  byte[] bytes(long number) {
    var cluster = present.get(number);
    return cluster == null ? ZEROS : cluster.bytes();
  }

  /** The bytes of a cluster, for writing. */
  byte[] own(long number) throws VfsException {
    var cluster = present.get(number);
    if (cluster == null) {
      space.take(Cluster.SIZE);
      cluster = new Cluster();
      present.put(number, cluster);
    } else if (cluster.isShared()) {
      space.take(Cluster.SIZE);
      var copy = cluster.copy();
      release(cluster);
      cluster = copy;
      present.put(number, copy);
    }
    return cluster.bytes();
  }

  /** Zeros a range: whole clusters go, of others the part is cleared. */
  void zero(long from, long end) throws VfsException {
    for (long at = from; at < end;) {
      int count = step(at, end - at);
      long number = at / Cluster.SIZE;
      if (count == Cluster.SIZE) {
        put(number, null);
      } else if (present.containsKey(number)) {
        int start = (int) (at % Cluster.SIZE);
        Arrays.fill(own(number), start, start + count, (byte) 0);
      }
      at += count;
      if (!present.containsKey(number)) {
        at = nextFrom(at, end);
      }
    }
  }

  /** The first position from another on that lies in a cluster that is present; the end when there is none before it. */
  private long nextFrom(long at, long end) {
    var next = present.ceilingKey(at / Cluster.SIZE);
    return next == null ? end : Math.max(at, Math.min(end, next * Cluster.SIZE));
  }

  /** Lets go of all from a number on. */
  void cut(long number) {
    var beyond = present.tailMap(number, true);
    beyond.values().forEach(this::release);
    beyond.clear();
  }

  /** Shares a cluster of another stream, or its absence. */
  void share(long number, Clusters source, long sourceNumber) {
    var shared = source.present.get(sourceNumber);
    put(number, shared == null ? null : shared.share());
  }

  private void put(long number, @Nullable Cluster cluster) {
    var old = cluster == null ? present.remove(number) : present.put(number, cluster);
    if (old != null) {
      release(old);
    }
  }

  private void release(Cluster cluster) {
    if (cluster.release()) {
      space.give(Cluster.SIZE);
    }
  }

  /** The runs of clusters that are present within a range, at most so many. */
  List<Range> runs(long from, long end, int limit) {
    var runs = new ArrayList<Range>();
    long at = nextFrom(from, end);
    while (at < end && runs.size() < limit) {
      long last = at / Cluster.SIZE;
      while (present.containsKey(last + 1)) {
        last++;
      }
      long stop = Math.min(end, (last + 1) * Cluster.SIZE);
      runs.add(new Range(at, stop - at));
      at = nextFrom(stop, end);
    }
    return runs;
  }
}
