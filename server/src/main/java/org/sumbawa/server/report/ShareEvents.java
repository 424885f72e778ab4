package org.sumbawa.server.report;

import org.sumbawa.events.server.Event1023ABESharesPresent;
import org.sumbawa.events.server.Event1801SSRkfCaFailure;
import org.sumbawa.events.server.Event700ShareAdd;
import org.sumbawa.events.server.Event701ShareModify;
import org.sumbawa.events.server.Event702ShareDelete;
import org.sumbawa.server.config.FolderEnumerationMode;
import org.sumbawa.server.share.Share;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.dtyp.NtStatus;

/** Tells of shares that come, change and go. */
public final class ShareEvents {
  private final ServerState server;
  private boolean accessBased;

  /** For the shares of one server. */
  public ShareEvents(ServerState server) {
    this.server = server;
  }

  /** A share was added: 700. */
  public void added(Share share) {
    server.events().raise(Event700ShareAdd.TYPE, () -> new Event700ShareAdd(share.name(), name(),
        share.path(), caching(share), 0, properties(share), 0, 0));
    lookForAccessBased();
  }

  /** A share was changed: 701. */
  public void modified(Share share) {
    server.events().raise(Event701ShareModify.TYPE, () -> new Event701ShareModify(share.name(), name(),
        share.path(), caching(share), 0, properties(share), 0, 0));
    lookForAccessBased();
  }

  /** A share was removed: 702. */
  public void deleted(Share share) {
    server.events().raise(Event702ShareDelete.TYPE, () -> new Event702ShareDelete(share.name(), name()));
    lookForAccessBased();
  }

  /** The first of the shares that there are now has its folders show only what their readers may open: 1023. */
  private synchronized void lookForAccessBased() {
    boolean before = accessBased;
    accessBased = server.shares().all().stream()
        .anyMatch(share -> share.settings().folderEnumerationMode() == FolderEnumerationMode.ACCESS_BASED);
    if (accessBased && !before) {
      server.events().raise(Event1023ABESharesPresent.TYPE, Event1023ABESharesPresent::new);
    }
  }

  /** Looks whether a share can be what its settings want: 1801 if it is to be continuously available and cannot. */
  public void checkAvailability(Share share) {
    share.keepsHandles(server.durableHandles().isPresent());
    if (share.settings().continuouslyAvailable() && !share.isContinuouslyAvailable()) {
      server.events().raise(Event1801SSRkfCaFailure.TYPE,
          () -> new Event1801SSRkfCaFailure(name(), share.name(), NtStatus.NOT_SUPPORTED.value()));
    }
  }

  private String name() {
    return server.settings().identity().serverName();
  }

  /** The client-side caching bits as ShareFlags has them. MS-SMB2 2.2.10. */
  private static int caching(Share share) {
    return switch (share.settings().cachingMode()) {
      case MANUAL -> 0x00;
      case DOCUMENTS -> 0x10;
      case PROGRAMS -> 0x20;
      case NONE -> 0x30;
    };
  }

  private static int properties(Share share) {
    return share.settings().encryptData() ? 0x8000 : 0;
  }
}
