package org.sumbawa.server.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sumbawa.core.Timers;
import org.sumbawa.wire.message.value.LeaseState;

/**
 * What somebody may cache of a stream or folder: an oplock or a lease. Its state is kept in the words of leases; a
 * level II oplock is R, an exclusive one RW, a batch oplock RWH. Guarded by the file's lock. MS-FSA 2.1.1.10 and
 * 2.1.4.12, MS-SMB2 3.3.1.12.
 */
abstract sealed class CacheGrant implements BreakWait.Awaited permits OplockGrant, LeaseGrant {
  /** The opens that share it. */
  final List<LocalOpen> opens = new ArrayList<>(1);

  /** Whether it was tried to watch the file on the disk for it. */
  boolean watched;

  /** Ends that. */
  Runnable unwatch = () -> {};

  private final StreamNode stream;
  private final List<Runnable> waiters = new ArrayList<>(0);
  private LeaseState state;
  private LeaseState target;
  private LeaseState told = LeaseState.NONE;
  private boolean breaking;
  private int breaks;
  private Timers.Timer timeout = () -> {};

  CacheGrant(StreamNode stream, LeaseState state) {
    this.stream = stream;
    this.state = state;
    this.target = state;
  }

  /** What it is on. */
  StreamNode stream() {
    return stream;
  }

  /** What may be cached now; while a break is not acknowledged, what was held before it. */
  LeaseState state() {
    return state;
  }

  /** Whether a break is waiting to be acknowledged. */
  boolean isBreaking() {
    return breaking;
  }

  /** What is left once the break that was told is acknowledged. */
  LeaseState breakingTo() {
    return breaking ? told : state;
  }

  /** Grows. */
  void upgrade(LeaseState wider) {
    state = wider;
    target = wider;
  }

  /**
   * Takes rights away, at once or, where something must be acknowledged, once that has happened.
   *
   * @return what to do once the file's lock is given back: telling the holder
   */
  Runnable take(LeaseState rights, CacheTimers timers) {
    var before = target;
    target = legal(target.without(rights));
    if (breaking || target.equals(before)) {
      return () -> {};
    }
    changed();
    return tell(target, timers);
  }

  /** Tells the holder once more of the break that it has not acknowledged. */
  Runnable reminding() {
    return breaking ? telling(state, told, true) : () -> {};
  }

  /** Who has given up one right is asked for the next: the handle goes before what can be read without it. */
  private LeaseState step(LeaseState kept) {
    boolean handleFirst = kept.has(LeaseState.HANDLE_CACHING) && !target.has(LeaseState.READ_CACHING);
    return handleFirst ? legal(kept.without(LeaseState.HANDLE_CACHING)) : target;
  }

  /** After a break the holder keeps a state that exists: no handle or write caching without read caching. */
  LeaseState legal(LeaseState wanted) {
    return wanted.has(LeaseState.READ_CACHING) ? wanted : LeaseState.NONE;
  }

  private Runnable tell(LeaseState to, CacheTimers timers) {
    if (to.equals(state)) {
      return () -> {};
    }
    boolean mustAcknowledge = state.hasAny(LeaseState.WRITE_CACHING.or(LeaseState.HANDLE_CACHING));
    var from = state;
    var telling = telling(from, to, mustAcknowledge);
    if (mustAcknowledge) {
      breaking = true;
      told = to;
      timeout.cancel();
      int number = ++breaks;
      timeout = timers.after(patience(timers), () -> timedOut(number, timers));
      return telling;
    }
    state = to;
    var keeping = keeping();
    return () -> {
      keeping.run();
      telling.run();
    };
  }

  /** The holder acknowledged a state within what it was told; gives what to do after the lock. */
  Runnable acknowledge(LeaseState kept, CacheTimers timers) {
    timeout.cancel();
    breaking = false;
    state = kept;
    target = legal(target.and(kept));
    var next = tell(step(kept), timers);
    var ready = breaking ? List.<Runnable>of() : takeWaiters();
    var keeping = keeping();
    return () -> {
      keeping.run();
      next.run();
      ready.forEach(Runnable::run);
    };
  }

  /** All opens are gone: nothing is held any more; gives what to do after the lock. */
  Runnable end() {
    timeout.cancel();
    breaking = false;
    state = LeaseState.NONE;
    target = LeaseState.NONE;
    var ready = takeWaiters();
    return () -> ready.forEach(Runnable::run);
  }

  /** Whether the break goes on. */
  @Override
  public boolean goesOn() {
    return isBreaking();
  }

  /** Runs something once the state changes. */
  @Override
  public void await(Runnable waiter) {
    waiters.add(waiter);
  }

  /** Ends somebody's waiting. */
  @Override
  public void forget(Runnable waiter) {
    waiters.remove(waiter);
  }

  /** Before anybody relies on what the holder gave up, that is kept where the opens are. */
  private Runnable keeping() {
    var kept = opens.stream().filter(LocalOpen::isKept).toList();
    return () -> kept.forEach(LocalOpen::keep);
  }

  /** How long its holder may take to acknowledge a break: longer, if it may have lost the server. */
  private Duration patience(CacheTimers timers) {
    return opens.stream().anyMatch(LocalOpen::isKept) ? patienceIfKept(timers) : timers.waits().usual();
  }

  /** The same for opens that outlive the server. */
  abstract Duration patienceIfKept(CacheTimers timers);

  /** A lease counts its changes. */
  abstract void changed();

  /** How the holder is told of a break. */
  abstract Runnable telling(LeaseState from, LeaseState to, boolean mustAcknowledge);

  private List<Runnable> takeWaiters() {
    var ready = List.copyOf(waiters);
    waiters.clear();
    return ready;
  }

  /** Nobody answered: from now on nothing is cached. MS-SMB2 3.3.6.1. */
  private void timedOut(int number, CacheTimers timers) {
    Runnable afterwards = () -> {};
    var lock = stream.file().lock;
    lock.lock();
    try {
      if (breaking && breaks == number) {
        target = LeaseState.NONE;
        afterwards = acknowledge(LeaseState.NONE, timers);
      }
    } finally {
      lock.unlock();
    }
    afterwards.run();
  }
}
