package org.sumbawa.crypto;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A few used objects kept for the next user. Taking and giving back never wait: an empty pool makes a new
 * object, a full one lets the object go. Virtual threads come in thousands, so what is costly to make is kept
 * here and not with the thread. An object that failed in use must not be given back.
 */
final class Pool<T> {
  /** As many as can be in use at the same instant on most machines; a miss costs only the making. */
  private static final int SLOTS = 8;

  private final AtomicReferenceArray<@Nullable T> slots = new AtomicReferenceArray<>(SLOTS);
  private final Supplier<T> maker;

  Pool(Supplier<T> maker) {
    this.maker = maker;
  }

  T take() {
    int start = start();
    for (int i = 0; i < SLOTS; i++) {
      int slot = (start + i) % SLOTS;
      if (slots.getPlain(slot) != null) {
        var kept = slots.getAndSet(slot, null);
        if (kept != null) {
          return kept;
        }
      }
    }
    return maker.get();
  }

  void give(T used) {
    int start = start();
    for (int i = 0; i < SLOTS; i++) {
      if (slots.compareAndSet((start + i) % SLOTS, null, used)) {
        return;
      }
    }
  }

  /** Threads begin at different slots, so that they seldom meet. */
  private static int start() {
    return (int) (Thread.currentThread().threadId() % SLOTS);
  }
}
