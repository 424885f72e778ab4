package org.sumbawa.server.trace;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;

/** Remembers the latest failures of the server itself, and hands each on once. */
final class Defects {
  /** More would only be the same again. */
  static final int MOST = 64;

  private final Consumer<Throwable> listener;
  private final ArrayDeque<Defect> latest = new ArrayDeque<>();

  Defects(Consumer<Throwable> listener) {
    this.listener = listener;
  }

  /** Never throws on account of the listener: the connection must still be ended. */
  void add(Defect defect) {
    synchronized (latest) {
      if (latest.size() == MOST) {
        latest.removeFirst();
      }
      latest.addLast(defect);
    }
    try {
      listener.accept(defect.failure());
    } catch (RuntimeException | Error alsoFailed) {
      if (!alsoFailed.equals(defect.failure())) {
        defect.failure().addSuppressed(alsoFailed);
      }
    }
  }

  List<Defect> latest() {
    synchronized (latest) {
      return List.copyOf(latest);
    }
  }
}
