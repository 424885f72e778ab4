package org.sumbawa.events;

import org.sumbawa.wire.dtyp.Guid;

/**
 * What the events of one request have in common: the identifier that ties them together, and that of the
 * activity it grew out of. It is bound to the running thread for as long as a task runs.
 *
 * @param id the identifier
 * @param related the identifier of the activity before; {@link Guid#NONE} where there is none
 */
public record Activity(Guid id, Guid related) {
  /** No activity. */
  public static final Activity NONE = new Activity(Guid.NONE, Guid.NONE);

  private static final ScopedValue<Activity> CURRENT = ScopedValue.newInstance();

  /** What this thread is working for; {@link #NONE} outside any activity. */
  public static Activity current() {
    return CURRENT.orElse(NONE);
  }

  /** Runs a task whose events carry this activity. */
  public void run(Runnable task) {
    ScopedValue.where(CURRENT, this).run(task);
  }

  /** Runs a task that gives a result, and whose events carry this activity. */
  public <R, X extends Throwable> R call(ScopedValue.CallableOp<R, X> task) throws X {
    return ScopedValue.where(CURRENT, this).call(task);
  }
}
