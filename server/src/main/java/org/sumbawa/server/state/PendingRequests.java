package org.sumbawa.server.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests of one connection that wait, found by AsyncId or by MessageId to be cancelled. MS-SMB2 3.3.1.7
 * (AsyncCommandList) and 3.3.5.16.
 */
public final class PendingRequests {
  /** How many cancellations that overtook their requests are remembered. */
  private static final int OVERTAKING = 512;

  private final Map<Long, Pending> byAsyncId = new HashMap<>();
  private final LinkedHashSet<Early> cancelledEarly = new LinkedHashSet<>();
  private long lastAsyncId;
  private boolean ended;

  /** A cancellation that overtook its request. */
  private record Early(long messageId, long sessionId) {
    boolean isOf(Pending request) {
      return messageId == request.messageId() && request.belongsTo(sessionId);
    }
  }

  /** A request that waits. */
  public interface Pending {

    /** Which message it came in. */
    long messageId();

    /** Whether it belongs to a session. */
    boolean belongsTo(long sessionId);

    /** Whether it goes on for a session that lost the connection it came on, and has others. */
    default boolean outlivesConnection() {
      return false;
    }

    /** Whether it waits no more. */
    default boolean isOver() {
      return false;
    }

    /** Ends its waiting. */
    void cancel();
  }

  /**
   * Enters a request and gives it an AsyncId; empty if the limit is reached or the connection is over. One that was
   * cancelled on its way here is cancelled at once.
   */
  public Optional<Long> add(Pending request, int limit) {
    boolean cancelled;
    long asyncId;
    synchronized (this) {
      if (ended || byAsyncId.size() >= limit) {
        return Optional.empty();
      }
      asyncId = ++lastAsyncId;
      byAsyncId.put(asyncId, request);
      cancelled = cancelledEarly.removeIf(early -> early.isOf(request));
    }
    if (cancelled) {
      request.cancel();
    }
    return Optional.of(asyncId);
  }

  /** Removes a request that does not wait any more. */
  public synchronized void remove(long asyncId) {
    byAsyncId.remove(asyncId);
  }

  /** The request with an AsyncId. */
  public synchronized Optional<Pending> byAsyncId(long asyncId) {
    return Optional.ofNullable(byAsyncId.get(asyncId));
  }

  /**
   * The request of a session to be cancelled that came in a message. If none waits, it may be on its way still: then it
   * is remembered that it shall not wait. That it was answered already does no harm, since no MessageId comes twice.
   */
  public synchronized Optional<Pending> toCancel(long messageId, long sessionId) {
    var wanted = new Early(messageId, sessionId);
    var found = byAsyncId.values().stream().filter(wanted::isOf).findAny();
    if (found.isEmpty()) {
      if (cancelledEarly.size() == OVERTAKING) {
        cancelledEarly.removeFirst();
      }
      cancelledEarly.add(wanted);
    }
    return found;
  }

  /** The requests of a session. */
  public synchronized List<Pending> ofSession(long sessionId) {
    return byAsyncId.values().stream().filter(request -> request.belongsTo(sessionId)).toList();
  }

  /** All that wait; nothing can be added any more. */
  public synchronized List<Pending> end() {
    ended = true;
    var all = new ArrayList<>(byAsyncId.values());
    byAsyncId.clear();
    return all;
  }

  /** How many wait. */
  public synchronized int size() {
    return byAsyncId.size();
  }
}
