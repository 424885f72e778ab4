package org.sumbawa.testkit;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.server.durable.DurableHandleStore;
import org.sumbawa.wire.codec.Bytes;

/** Keeps handles in memory, beyond the end of servers, and fails on demand. */
public final class MemoryHandleStore implements DurableHandleStore {
  private final ConcurrentSkipListMap<Long, Bytes> handles;
  private final AtomicInteger region;
  private volatile boolean failing;
  private volatile boolean takenOver;

  /** An empty one. */
  public MemoryHandleStore() {
    this(new ConcurrentSkipListMap<>(), new AtomicInteger());
  }

  private MemoryHandleStore(ConcurrentSkipListMap<Long, Bytes> handles, AtomicInteger region) {
    this.handles = handles;
    this.region = region;
  }

  /** What is kept here, for the next server: the one that had it is dead from now on, and changes nothing any more. */
  public MemoryHandleStore takeOver() {
    takenOver = true;
    return new MemoryHandleStore(handles, region);
  }

  /** From now on nothing can be kept, or everything again. */
  public void failing(boolean fails) {
    failing = fails;
  }

  @Override
  public int claimRegion() {
    return region.incrementAndGet();
  }

  @Override
  public void put(long id, Bytes handle) throws IOException {
    check();
    if (!takenOver) {
      handles.put(id, handle.copy());
    }
  }

  @Override
  public void remove(long id) throws IOException {
    check();
    if (!takenOver) {
      handles.remove(id);
    }
  }

  private void check() throws IOException {
    if (failing) {
      throw new IOException("the disk is full");
    }
  }

  @Override
  public Map<Long, Bytes> handles() {
    return Map.copyOf(handles);
  }

  @Override
  public void close() {
    // The next server has it.
  }
}
