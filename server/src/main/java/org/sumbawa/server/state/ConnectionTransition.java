package org.sumbawa.server.state;

import static org.sumbawa.server.state.ConnectionState.ACCEPTED;
import static org.sumbawa.server.state.ConnectionState.GONE;
import static org.sumbawa.server.state.ConnectionState.HALF_NEGOTIATED;
import static org.sumbawa.server.state.ConnectionState.NEGOTIATED;

import java.util.EnumSet;
import java.util.Set;
import org.sumbawa.core.Transition;

/** The arrows of {@link ConnectionState}. Accepting one raises 500. */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum ConnectionTransition implements Transition<ConnectionState> {
  /** An SMB1 NEGOTIATE was answered with the wildcard dialect. */
  HALF_NEGOTIATE(0, EnumSet.of(ACCEPTED), HALF_NEGOTIATED),
  /** A dialect was chosen. */
  NEGOTIATE(0, EnumSet.of(ACCEPTED, HALF_NEGOTIATED), NEGOTIATED),
  /** The peer ended it. */
  DISCONNECT(501, EnumSet.of(ACCEPTED, HALF_NEGOTIATED, NEGOTIATED), GONE),
  /** The server ended it. */
  TERMINATE(502, EnumSet.of(ACCEPTED, HALF_NEGOTIATED, NEGOTIATED), GONE);

  private final int eventId;
  private final Set<ConnectionState> sources;
  private final ConnectionState target;

  ConnectionTransition(int eventId, Set<ConnectionState> sources, ConnectionState target) {
    this.eventId = eventId;
    this.sources = sources;
    this.target = target;
  }

  @Override
  public Set<ConnectionState> sources() {
    return sources;
  }

  @Override
  public ConnectionState target() {
    return target;
  }

  @Override
  public int eventId() {
    return eventId;
  }
}
