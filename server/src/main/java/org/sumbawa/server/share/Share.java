package org.sumbawa.server.share;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.server.config.ShareSettings;
import org.sumbawa.server.store.Store;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.SecurityDescriptor;

/**
 * A share as it is served. Its settings can change while it is in use. MS-SMB2 3.3.1.6.
 *
 * <p>IPC$ is a share without a store.
 */
public final class Share {
  /** The name of the share that leads to the named pipes. */
  public static final String IPC = "IPC$";

  private final Guid guid;
  private final String name;
  private final String path;
  private final Optional<Store> store;
  private final AtomicInteger uses = new AtomicInteger();
  private volatile ShareSettings settings;
  private volatile SecurityDescriptor descriptor;
  private volatile boolean keepsHandles;

  /**
   * Serves a store under settings.
   *
   * @param name its name, which never changes
   * @param path what administrators call the place it serves
   * @param descriptor who may enter it
   */
  public Share(Guid guid, String name, String path, Optional<Store> store, ShareSettings settings,
      SecurityDescriptor descriptor) {
    this.guid = guid;
    this.name = name;
    this.path = path;
    this.store = store;
    this.settings = settings;
    this.descriptor = descriptor;
  }

  /** Its identity in events. */
  public Guid guid() {
    return guid;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** What it serves, as administrators call it. */
  public String path() {
    return path;
  }

  /** Whether it leads to the named pipes. */
  public boolean isIpc() {
    return store.isEmpty();
  }

  /** What it serves; empty for IPC$. */
  public Optional<Store> store() {
    return store;
  }

  /** Its settings right now. */
  public ShareSettings settings() {
    return settings;
  }

  /** Who may enter it and do what. */
  public SecurityDescriptor descriptor() {
    return descriptor;
  }

  /** Changes its settings, but not its name. */
  public void change(ShareSettings changed, SecurityDescriptor changedDescriptor) {
    descriptor = changedDescriptor;
    settings = changed;
  }

  /** Whether its files can be kept open beyond the end of the server. MS-SMB2 3.3.1.6 (IsCA). */
  public boolean isContinuouslyAvailable() {
    return settings.continuouslyAvailable() && keepsHandles;
  }

  /** Says whether there is anything that keeps them. */
  public void keepsHandles(boolean can) {
    keepsHandles = can;
  }

  /** How many tree connects lead here. */
  public int uses() {
    return uses.get();
  }

  /** Counts a tree connect, unless the share's limit of users (0: none) is reached. */
  public boolean tryEnter() {
    int limit = settings.concurrentUserLimit();
    while (true) {
      int now = uses.get();
      if (limit != 0 && now >= limit) {
        return false;
      }
      if (uses.compareAndSet(now, now + 1)) {
        return true;
      }
    }
  }

  /** Counts a tree connect that ended. */
  public void leave() {
    uses.decrementAndGet();
  }
}
