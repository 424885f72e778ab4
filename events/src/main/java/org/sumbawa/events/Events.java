package org.sumbawa.events;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The place where events are raised and handed to whoever listens. Asking whether anybody listens costs a
 * nanosecond or so, and raising an event that nobody listens to no more; the table of subscribers is replaced
 * as a whole when one joins or leaves, so that raising takes no lock.
 */
public final class Events {
  private final List<EventType> types;
  private final InstantSource clock;
  private final FailedSubscriber failures;
  private final long processId = ProcessHandle.current().pid();
  private final AtomicLong sequence = new AtomicLong();
  private final Object joining = new Object();
  private volatile Table table;

  /** Who listens to what; never changed. */
  private static final class Table {
    final Entry[] entries;
    final boolean[] wanted;

    Table(Entry[] entries, int types) {
      this.entries = entries;
      wanted = new boolean[types];
      for (var entry : entries) {
        for (int i = 0; i < types; i++) {
          wanted[i] |= entry.wanted[i];
        }
      }
    }
  }

  /** A subscriber with what it wants, by the index of the row. */
  private final class Entry implements Subscription {
    final Subscriber subscriber;
    final boolean[] wanted;

    Entry(Subscriber subscriber, EventFilter filter) {
      this.subscriber = subscriber;
      wanted = new boolean[types.size()];
      for (var type : types) {
        wanted[type.index()] = filter.wants(type);
      }
    }

    @Override
    public void close() {
      leave(this);
    }
  }

  /**
   * Starts with nobody listening.
   *
   * @param types every row of the catalog, in its order
   * @param clock gives the time of events
   * @param failures is told about subscribers that throw
   */
  public Events(List<EventType> types, InstantSource clock, FailedSubscriber failures) {
    this.types = List.copyOf(types);
    this.clock = clock;
    this.failures = failures;
    table = new Table(new Entry[0], types.size());
  }

  /** Tells a subscriber about the events that the filter wants, from now until the subscription is closed. */
  public Subscription subscribe(Subscriber subscriber, EventFilter filter) {
    var entry = new Entry(subscriber, filter);
    synchronized (joining) {
      var old = table.entries;
      var entries = Arrays.copyOf(old, old.length + 1);
      entries[old.length] = entry;
      table = new Table(entries, types.size());
    }
    return entry;
  }

  /** Whether anybody listens to events of this row. Ask before working out what only the event needs. */
  public boolean listening(EventType type) {
    return table.wanted[type.index()];
  }

  /** Hands the event to whoever listens. Never throws on account of a subscriber. */
  public void raise(Event event) {
    raise(event, 0);
  }

  /** As {@link #raise(Event)}, for an event that is made only if anybody listens. */
  public void raise(EventType type, Supplier<? extends Event> event) {
    if (listening(type)) {
      raise(event.get(), 0);
    }
  }

  /** As {@link #raise(Event)}, with keyword bits that this one event has beside those of its row. */
  public void raise(Event event, long keywords) {
    var type = event.type();
    var now = table;
    if (!now.wanted[type.index()]) {
      return;
    }
    var raised = new Raised(sequence.incrementAndGet(), clock.instant(), processId,
        Thread.currentThread().threadId(), Activity.current(), type.keywordMask() | keywords, event);
    for (var entry : now.entries) {
      if (entry.wanted[type.index()]) {
        deliver(entry, raised);
      }
    }
  }

  // A subscriber is somebody else's code: whatever it throws must not reach whoever raised the event.
  private void deliver(Entry entry, Raised raised) {
    try {
      entry.subscriber.receive(raised);
    } catch (RuntimeException | Error failure) {
      if (leave(entry)) {
        report(entry.subscriber, failure);
      }
    }
  }

  private void report(Subscriber subscriber, Throwable failure) {
    try {
      failures.dropped(subscriber, failure);
    } catch (RuntimeException | Error alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  private boolean leave(Entry entry) {
    synchronized (joining) {
      var old = table.entries;
      var entries = Arrays.stream(old).filter(other -> other != entry).toArray(Entry[]::new);
      if (entries.length < old.length) {
        table = new Table(entries, types.size());
      }
      return entries.length < old.length;
    }
  }
}
