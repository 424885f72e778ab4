package org.sumbawa.core;

/**
 * Holds one state and lets it change only along named arrows. Safe for several threads: of two that try the
 * same arrow, one takes it.
 *
 * @param <S> the enum of states
 * @param <T> the enum of arrows
 */
public final class StateMachine<S extends Enum<S>, T extends Enum<T> & Transition<S>> {
  private S state;

  /** Starts in a state. */
  public StateMachine(S initial) {
    state = initial;
  }

  /** The state right now. */
  public synchronized S state() {
    return state;
  }

  /** Takes an arrow; that it is legal is the caller's promise, and breaking it is a defect. */
  public void take(T arrow) {
    if (!tryTake(arrow)) {
      throw new IllegalTransition(state(), arrow);
    }
  }

  /** Takes an arrow if it may start from the present state, and says whether it did. */
  public synchronized boolean tryTake(T arrow) {
    if (!arrow.sources().contains(state)) {
      return false;
    }
    state = arrow.target();
    return true;
  }
}
