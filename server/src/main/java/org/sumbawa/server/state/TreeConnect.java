package org.sumbawa.server.state;

import java.time.Instant;
import org.sumbawa.core.StateMachine;
import org.sumbawa.server.share.Share;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;

/** A session's use of a share. MS-SMB2 3.3.1.9. */
public final class TreeConnect {
  private final int id;
  private final Guid guid;
  private final Session session;
  private final Share share;
  private final AccessMask maximalAccess;
  private final Instant created;
  private final StateMachine<TreeState, TreeTransition> machine = new StateMachine<>(TreeState.CONNECTED);

  /** A tree connect just made. */
  public TreeConnect(int id, Guid guid, Session session, Share share, AccessMask maximalAccess,
      Instant created) {
    this.id = id;
    this.guid = guid;
    this.session = session;
    this.share = share;
    this.maximalAccess = maximalAccess;
    this.created = created;
  }

  /** The number by which messages of its session name it. */
  public int id() {
    return id;
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** Whose it is. */
  public Session session() {
    return session;
  }

  /** Where it leads. */
  public Share share() {
    return share;
  }

  /** What the share lets this user do at most. */
  public AccessMask maximalAccess() {
    return maximalAccess;
  }

  /** When it was made. */
  public Instant created() {
    return created;
  }

  /** Where it is in its life. */
  public TreeState state() {
    return machine.state();
  }

  /** Takes an arrow if it may. */
  public boolean tryTake(TreeTransition arrow) {
    return machine.tryTake(arrow);
  }
}
