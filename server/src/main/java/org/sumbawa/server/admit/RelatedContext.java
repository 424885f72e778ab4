package org.sumbawa.server.admit;

import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.message.value.FileId;

/**
 * What a related request of a chain inherits from those before it. MS-SMB2 3.3.5.2.7.2.
 *
 * <p>Used by one thread at a time.
 */
public final class RelatedContext {
  private boolean begun;
  private boolean broken;
  private long sessionId;
  private int treeId;
  private @Nullable FileId fileId;
  private @Nullable NtStatus openFailure;

  /** A request that stands on its own begins a new group. */
  void begin(long session, int tree) {
    begun = true;
    broken = false;
    sessionId = session;
    treeId = tree;
    fileId = null;
    openFailure = null;
  }

  /** A group that begins with a related request is broken: so are all that relate to it. */
  void breakGroup() {
    begun = true;
    broken = true;
  }

  /** Whether there is a request to relate to. */
  boolean isUsable() {
    return begun && !broken;
  }

  long sessionId() {
    return sessionId;
  }

  int treeId() {
    return treeId;
  }

  @Nullable
  FileId fileId() {
    return fileId;
  }

  @Nullable
  NtStatus openFailure() {
    return openFailure;
  }

  /** SESSION_SETUP or TREE_CONNECT made something that later requests are about. */
  public void established(long session, int tree) {
    sessionId = session;
    treeId = tree;
  }

  /** A request named an open, or made one. */
  public void opened(FileId id) {
    fileId = id;
    openFailure = null;
  }

  /** A request made no open that should have made one, or named one that is not there: who leans on it fails alike. */
  public void openFailed(NtStatus status) {
    fileId = null;
    openFailure = status;
  }
}
