package org.sumbawa.core;

/** An arrow was taken from a state that it does not start from: a defect in this program. */
public final class IllegalTransition extends IllegalStateException {

  /** Names the state and the arrow. */
  public IllegalTransition(Enum<?> state, Enum<?> arrow) {
    super(arrow.name() + " may not be taken from " + state.name());
  }
}
