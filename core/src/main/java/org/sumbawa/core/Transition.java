package org.sumbawa.core;

import java.util.Set;

/**
 * A named arrow of a state machine: an enum constant that knows where it may start, where it leads, and which
 * event of the catalog tells that it was taken.
 *
 * @param <S> the enum of states
 */
public interface Transition<S extends Enum<S>> {

  /** The states it may start from. */
  Set<S> sources();

  /** The state it leads to. */
  S target();

  /** The id of the catalog's event that it raises; 0 where the catalog has none. */
  int eventId();

  /** The arrow's name. */
  String name();
}
