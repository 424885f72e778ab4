package org.sumbawa.server.state;

import static org.sumbawa.server.state.OpenState.ESTABLISHED;
import static org.sumbawa.server.state.OpenState.GONE;

import java.util.EnumSet;
import java.util.Set;
import org.sumbawa.core.Transition;

/** The arrows of {@link OpenState}. Establishing an open raises 650. */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum OpenTransition implements Transition<OpenState> {
  /** The client closed it. */
  CLOSE(654, EnumSet.of(ESTABLISHED), GONE),
  /** Its session or tree connect ended, or the server closed it. */
  TERMINATE(656, EnumSet.of(ESTABLISHED), GONE);

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
