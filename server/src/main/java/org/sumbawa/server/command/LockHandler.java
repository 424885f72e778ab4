package org.sumbawa.server.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.Durability;
import org.sumbawa.server.state.LockSequences;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.LockWait;
import org.sumbawa.server.store.Locking;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;

/** Locks and unlocks byte ranges. MS-SMB2 3.3.5.14. */
final class LockHandler implements Handler<Lock.Request> {
  private final int most;

  /**
   * Locks for clients.
   *
   * @param most how many locks one open may hold
   */
  LockHandler(int most) {
    this.most = most;
  }

  @Override
  public Outcome handle(Admitted<Lock.Request> admitted) throws Refusal {
    var file = admitted.open().file().filter(f -> !f.isDirectory())
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_PARAMETER));
    var elements = admitted.request().locks();
    var sequence = Sequence.of(admitted);
    if (sequence.isRepeated()) {
      return Outcome.Reply.of(new Lock.Response());
    }
    return elements.getFirst().flags().has(LockFlags.UNLOCK)
        ? unlock(file, elements, sequence)
        : lock(file, elements, sequence);
  }

  /**
   * The place of a request among those that the client may repeat, on another channel or after its connection was lost.
   *
   * @param repeatable whether requests of this open, or of this connection, can be repeated at all
   */
  private record Sequence(LockSequences seen, Lock.Request request, boolean repeatable) {
    static Sequence of(Admitted<Lock.Request> admitted) {
      var terms = admitted.connection().terms();
      boolean channels =
          terms.dialect().isSmb3() && terms.server().capabilities().has(Capabilities.MULTI_CHANNEL);
      boolean comesBack = terms.dialect().isAtLeast(Dialect.V2_1)
          && !(admitted.open().durability() instanceof Durability.None);
      return new Sequence(admitted.open().lockSequences(), admitted.request(), channels || comesBack);
    }

    boolean isRepeated() {
      return repeatable && seen.isRepeated(request.lockSequenceIndex(), request.lockSequenceNumber());
    }

    void succeeded() {
      if (repeatable) {
        seen.succeeded(request.lockSequenceIndex(), request.lockSequenceNumber());
      }
    }

    void failed() {
      if (repeatable) {
        seen.failed(request.lockSequenceIndex());
      }
    }
  }

  /** Ranges that were given back stay so, even if a later one of the request is wrong. MS-SMB2 3.3.5.14.1. */
  private static Outcome unlock(LocalOpen file, List<LockElement> elements, Sequence sequence)
      throws Refusal {
    try {
      for (var element : elements) {
        if (!element.flags().equals(LockFlags.UNLOCK)) {
          throw new Refusal(NtStatus.INVALID_PARAMETER);
        }
        Locking.unlock(file, element.offset(), element.length());
      }
      sequence.succeeded();
    } finally {
      file.keep();
    }
    return Outcome.Reply.of(new Lock.Response());
  }

  /** MS-SMB2 3.3.5.14.2. */
  private Outcome lock(LocalOpen file, List<LockElement> elements, Sequence sequence) throws Refusal {
    boolean waits = elements.stream().anyMatch(e -> !e.flags().has(LockFlags.FAIL_IMMEDIATELY));
    if (waits && elements.size() > 1) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var ranges = new ArrayList<Locking.Wanted>(elements.size());
    for (var element : elements) {
      if (element.flags().has(LockFlags.UNLOCK)) {
        // What was locked before this element stays locked.
        Locking.lock(file, ranges, most);
        keep(file, ranges);
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      ranges.add(wanted(element));
    }
    if (waits) {
      return new Outcome.Suspended(new Wait(file, ranges.getFirst(), sequence));
    }
    Locking.lock(file, ranges, most);
    return locked(file, ranges, sequence);
  }

  private static Outcome locked(LocalOpen file, List<Locking.Wanted> ranges, Sequence sequence)
      throws Refusal {
    sequence.succeeded();
    try {
      keep(file, ranges);
    } catch (Refusal failed) {
      sequence.failed();
      throw failed;
    }
    return Outcome.Reply.of(new Lock.Response());
  }

  /** A lock of an open that outlives the server does so too, or is none. */
  private static void keep(LocalOpen file, List<Locking.Wanted> ranges) throws Refusal {
    if (!file.keep()) {
      Locking.takeBack(file, ranges);
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  private static Locking.Wanted wanted(LockElement element) throws Refusal {
    var kind = element.flags().without(LockFlags.FAIL_IMMEDIATELY);
    boolean exclusive = kind.equals(LockFlags.EXCLUSIVE_LOCK);
    if (!exclusive && !kind.equals(LockFlags.SHARED_LOCK)) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return new Locking.Wanted(element.offset(), element.length(), exclusive);
  }

  /** A lock that waits until others give the range back. */
  private final class Wait implements Suspension {
    private final LocalOpen file;
    private final Locking.Wanted range;
    private final Sequence sequence;
    private volatile @Nullable LockWait waiting;

    Wait(LocalOpen file, Locking.Wanted range, Sequence sequence) {
      this.file = file;
      this.range = range;
      this.sequence = sequence;
    }

    @Override
    public void begin(Resumption resumption) {
      try {
        var wait = Locking.lockOrWait(file, range, most, status -> resumption.resume(() -> outcome(status)));
        if (wait.isEmpty()) {
          resumption.resume(() -> outcome(NtStatus.SUCCESS));
        } else {
          waiting = wait.get();
        }
      } catch (Refusal refusal) {
        resumption.resume(() -> outcome(refusal.status()));
      }
    }

    @Override
    public void cancel() {
      var wait = waiting;
      if (wait != null) {
        wait.cancel();
      }
    }

    private Outcome outcome(NtStatus status) throws Refusal {
      if (!status.isSuccess()) {
        throw new Refusal(status);
      }
      return locked(file, List.of(range), sequence);
    }
  }
}
