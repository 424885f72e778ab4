package org.sumbawa.server.state;

import static org.sumbawa.server.state.SessionState.EXPIRED;
import static org.sumbawa.server.state.SessionState.GONE;
import static org.sumbawa.server.state.SessionState.IN_PROGRESS;
import static org.sumbawa.server.state.SessionState.REAUTHENTICATING;
import static org.sumbawa.server.state.SessionState.VALID;

import java.util.EnumSet;
import java.util.Set;
import org.sumbawa.core.Transition;

/** The arrows of {@link SessionState}. Allocating a session raises 550. */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum SessionTransition implements Transition<SessionState> {
  /** The user proved who it is. */
  AUTHENTICATE(552, EnumSet.of(IN_PROGRESS), VALID),
  /** The user begins to prove it again. */
  REAUTHENTICATE(0, EnumSet.of(VALID, EXPIRED), REAUTHENTICATING),
  /** The user proved it again. */
  RENEW(552, EnumSet.of(REAUTHENTICATING), VALID),
  /** The credentials' time is over. */
  EXPIRE(0, EnumSet.of(VALID), EXPIRED),
  /** Authentication failed. */
  FAIL(551, EnumSet.of(IN_PROGRESS, REAUTHENTICATING), GONE),
  /** The server ends it: its last connection went, an administrator or a newer session of the client closed it. */
  TERMINATE(554, EnumSet.of(IN_PROGRESS, VALID, REAUTHENTICATING, EXPIRED), GONE),
  /** The client logged off. */
  LOG_OFF(555, EnumSet.of(VALID, REAUTHENTICATING, EXPIRED), GONE);

  private final int eventId;
  private final Set<SessionState> sources;
  private final SessionState target;

  SessionTransition(int eventId, Set<SessionState> sources, SessionState target) {
    this.eventId = eventId;
    this.sources = sources;
    this.target = target;
  }

  @Override
  public Set<SessionState> sources() {
    return sources;
  }

  @Override
  public SessionState target() {
    return target;
  }

  @Override
  public int eventId() {
    return eventId;
  }
}
