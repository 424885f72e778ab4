package org.sumbawa.server.report;

import org.sumbawa.auth.ntlm.LmCompatibilityLevel;
import org.sumbawa.events.server.Event1021LmCompatibilityLevelNonDefault;
import org.sumbawa.events.server.Event1024Smb2Disabled;
import org.sumbawa.events.server.Event1025NullSessionsAllowed;
import org.sumbawa.events.server.Event1026LeasingDisabled;
import org.sumbawa.events.server.Event1029CipherSuiteOrder;
import org.sumbawa.server.state.ServerState;

/** Tells, when a server starts, which of its settings an administrator should know of. */
public final class Findings {
  private final ServerState server;

  /** For the settings of one server. */
  public Findings(ServerState server) {
    this.server = server;
  }

  /** Tells of each setting that is unsafe, costs much or cannot be used: 1021, 1024, 1025, 1026, 1029. */
  public void tell() {
    var settings = server.settings();
    var events = server.events();
    int level = settings.authentication().lmCompatibilityLevel();
    int usual = LmCompatibilityLevel.DEFAULT.value();
    if (level != usual) {
      events.raise(Event1021LmCompatibilityLevelNonDefault.TYPE,
          () -> new Event1021LmCompatibilityLevelNonDefault(level, usual));
    }
    if (!settings.protocol().enableSmb2Protocol()) {
      events.raise(Event1024Smb2Disabled.TYPE, Event1024Smb2Disabled::new);
    }
    if (settings.authentication().anonymousAllowed()) {
      events.raise(Event1025NullSessionsAllowed.TYPE, Event1025NullSessionsAllowed::new);
    }
    if (!settings.caching().enableLeasing()) {
      events.raise(Event1026LeasingDisabled.TYPE, Event1026LeasingDisabled::new);
    }
    var order = settings.security().encryptionCiphers();
    if (!order.valid()) {
      events.raise(Event1029CipherSuiteOrder.TYPE, () -> new Event1029CipherSuiteOrder(order.rejected()));
    }
  }
}
