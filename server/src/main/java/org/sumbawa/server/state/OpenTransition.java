package org.sumbawa.server.state;

import static org.sumbawa.server.state.OpenState.ESTABLISHED;
import static org.sumbawa.server.state.OpenState.GONE;
import static org.sumbawa.server.state.OpenState.PRESERVED;

import java.util.EnumSet;
import java.util.Set;
import org.sumbawa.core.Transition;

/** The arrows of {@link OpenState}. Establishing an open raises 650. */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum OpenTransition implements Transition<OpenState> {
  /** Its connection was lost, and it is kept for its client. */
  DISCONNECT(651, EnumSet.of(ESTABLISHED), PRESERVED),
  /** It was there before the server itself ended, and waits for its client. */
  RESTORE(653, EnumSet.of(ESTABLISHED), PRESERVED),
  /** Its client came back. */
  RECONNECT(652, EnumSet.of(PRESERVED), ESTABLISHED),
  /** The client closed it. */
  CLOSE(654, EnumSet.of(ESTABLISHED), GONE),
  /** Its client did not come back in time. */
  TIME_OUT(655, EnumSet.of(PRESERVED), GONE),
  /** The server ends, and the next one will have it. */
  SUSPEND(653, EnumSet.of(ESTABLISHED, PRESERVED), GONE),
  /** Its session or tree connect ended, or the server closed it. */
  TERMINATE(656, EnumSet.of(ESTABLISHED, PRESERVED), GONE),
  /** The application that made it opened the file anew from elsewhere. */
  FAIL_OVER(657, EnumSet.of(ESTABLISHED, PRESERVED), GONE);

  private final int eventId;
  private final Set<OpenState> sources;
  private final OpenState target;

  OpenTransition(int eventId, Set<OpenState> sources, OpenState target) {
    this.eventId = eventId;
    this.sources = sources;
    this.target = target;
  }

  @Override
  public Set<OpenState> sources() {
    return sources;
  }

  @Override
  public OpenState target() {
    return target;
  }

  @Override
  public int eventId() {
    return eventId;
  }
}
