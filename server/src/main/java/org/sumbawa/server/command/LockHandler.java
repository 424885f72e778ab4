package org.sumbawa.server.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.exchange.Suspension;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.LocalOpen;
import org.sumbawa.server.store.LockWait;
import org.sumbawa.server.store.Locking;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.value.LockElement;
import org.sumbawa.wire.message.value.LockFlags;

/** Locks and unlocks byte ranges. MS-SMB2 3.3.5.14. */
final class LockHandler implements Handler<Lock.Request> {

  @Override
  public Outcome handle(Admitted<Lock.Request> admitted) throws Refusal {
    var file = admitted.open().file().filter(f -> !f.isDirectory())
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_PARAMETER));
    var elements = admitted.request().locks();
    if (elements.isEmpty()) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    return elements.getFirst().flags().has(LockFlags.UNLOCK) ? unlock(file, elements) : lock(file, elements);
  }

  /** Ranges that were given back stay so, even if a later one of the request is wrong. MS-SMB2 3.3.5.14.1. */
  private static Outcome unlock(LocalOpen file, List<LockElement> elements) throws Refusal {
    for (var element : elements) {
      if (!element.flags().equals(LockFlags.UNLOCK)) {
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      Locking.unlock(file, element.offset(), element.length());
    }
    return Outcome.Reply.of(new Lock.Response());
  }

  /** MS-SMB2 3.3.5.14.2. */
  private static Outcome lock(LocalOpen file, List<LockElement> elements) throws Refusal {
    boolean waits = !elements.getFirst().flags().has(LockFlags.FAIL_IMMEDIATELY);
    if (waits && elements.size() > 1) {
      throw new Refusal(NtStatus.INVALID_PARAMETER);
    }
    var ranges = new ArrayList<Locking.Wanted>(elements.size());
    for (var element : elements) {
      if (element.flags().has(LockFlags.UNLOCK)) {
        // What was locked before this element stays locked.
        Locking.lock(file, ranges);
        throw new Refusal(NtStatus.INVALID_PARAMETER);
      }
      ranges.add(wanted(element));
    }
    if (waits) {
      return new Outcome.Suspended(new Wait(file, ranges.getFirst()));
    }
    Locking.lock(file, ranges);
    return Outcome.Reply.of(new Lock.Response());
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
  private static final class Wait implements Suspension {
    private final LocalOpen file;
    private final Locking.Wanted range;
    private volatile @Nullable LockWait waiting;

    Wait(LocalOpen file, Locking.Wanted range) {
      this.file = file;
      this.range = range;
    }

    @Override
    public void begin(Resumption resumption) {
      try {
        var wait = Locking.lockOrWait(file, range, status -> resumption.resume(() -> outcome(status)));
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

    private static Outcome outcome(NtStatus status) throws Refusal {
      if (!status.isSuccess()) {
        throw new Refusal(status);
      }
      return Outcome.Reply.of(new Lock.Response());
    }
  }
}
