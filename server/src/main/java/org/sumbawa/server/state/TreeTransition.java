package org.sumbawa.server.state;

import static org.sumbawa.server.state.TreeState.CONNECTED;
import static org.sumbawa.server.state.TreeState.GONE;

import java.util.EnumSet;
import java.util.Set;
import org.sumbawa.core.Transition;

/** The arrows of {@link TreeState}. Connecting one raises 600. */
@SuppressWarnings("ImmutableEnumChecker") // the set is nobody else's, and only read
public enum TreeTransition implements Transition<TreeState> {
  /** The client disconnected it. */
  DISCONNECT(601, EnumSet.of(CONNECTED), GONE),
  /** Its session or its share ended. */
  TERMINATE(602, EnumSet.of(CONNECTED), GONE);

  private final int eventId;
  private final Set<TreeState> sources;
  private final TreeState target;

  TreeTransition(int eventId, Set<TreeState> sources, TreeState target) {
    this.eventId = eventId;
    this.sources = sources;
    this.target = target;
  }

  @Override
  public Set<TreeState> sources() {
    return sources;
  }

  @Override
  public TreeState target() {
    return target;
  }

  @Override
  public int eventId() {
    return eventId;
  }
}
