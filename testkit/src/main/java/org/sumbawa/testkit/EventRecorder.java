package org.sumbawa.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.sumbawa.events.Event;
import org.sumbawa.events.Raised;
import org.sumbawa.events.Subscriber;
import org.sumbawa.testkit.world.Patience;

/**
 * Keeps the events that it is told, in order, and lets tests wait for them and look at their sequence. Waiting ends as
 * soon as the event is there, and fails when {@link Patience} is at its end. Any number of threads may use it.
 */
public final class EventRecorder implements Subscriber {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition received = lock.newCondition();
  private final List<Raised> raised = new ArrayList<>();

  @Override
  public String name() {
    return "recorder of a test";
  }

  @Override
  public void receive(Raised event) {
    lock.lock();
    try {
      raised.add(event);
      received.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** All events so far, with their circumstances. */
  public List<Raised> raised() {
    lock.lock();
    try {
      return List.copyOf(raised);
    } finally {
      lock.unlock();
    }
  }

  /** All events so far. */
  public List<Event> events() {
    return raised().stream().map(Raised::event).toList();
  }

  /** The events of a kind so far. */
  public <E extends Event> List<E> events(Class<E> kind) {
    return events().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The ids of the events so far. */
  public List<Integer> ids() {
    return events().stream().map(event -> event.type().id()).toList();
  }

  /** Of the ids so far, those that are among these. */
  public List<Integer> ids(Set<Integer> among) {
    return ids().stream().filter(among::contains).toList();
  }

  /** Forgets all events so far. */
  public void clear() {
    lock.lock();
    try {
      raised.clear();
    } finally {
      lock.unlock();
    }
  }

  /** The first event of a kind, which may be there already or is waited for. */
  public <E extends Event> E await(Class<E> kind) throws InterruptedException {
    return await(kind, event -> true);
  }

  /** The first event of a kind that meets a condition, which may be there already or is waited for. */
  public <E extends Event> E await(Class<E> kind, Predicate<? super E> condition)
      throws InterruptedException {
    lock.lock();
    try {
      var found = new ArrayList<E>(1);
      boolean came = Patience.begin().await(received, () -> {
        find(kind, condition).ifPresent(found::add);
        return !found.isEmpty();
      });
      if (!came) {
        throw new AssertionError("no " + kind.getSimpleName() + " as wanted among " + ids());
      }
      return found.getFirst();
    } finally {
      lock.unlock();
    }
  }

  private <E extends Event> Optional<E> find(Class<E> kind, Predicate<? super E> condition) {
    return raised.stream().map(Raised::event).filter(kind::isInstance).map(kind::cast).filter(condition)
        .findFirst();
  }

  /** Waits until the events so far are as wanted. */
  public void awaitThat(Predicate<EventRecorder> wanted) throws InterruptedException {
    lock.lock();
    try {
      if (!Patience.begin().await(received, () -> wanted.test(this))) {
        throw new AssertionError("not as wanted: " + ids());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits until so many events of an id are there. */
  public void awaitCount(int id, int count) throws InterruptedException {
    awaitThat(recorder -> recorder.count(id) >= count);
  }

  /** How many events of an id there are so far. */
  public int count(int id) {
    return (int) ids().stream().filter(each -> each == id).count();
  }

  /** Checks that these ids came in this order; others may lie between them. */
  public void assertSequence(Integer... ids) {
    var came = ids();
    int next = 0;
    for (int id : came) {
      if (next < ids.length && ids[next] == id) {
        next++;
      }
    }
    if (next < ids.length) {
      throw new AssertionError("event " + ids[next] + ", number " + (next + 1) + " of " + Arrays.toString(ids)
          + ", did not come in its turn among " + came);
    }
  }
}
