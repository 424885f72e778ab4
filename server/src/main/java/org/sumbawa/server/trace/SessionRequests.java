package org.sumbawa.server.trace;

import org.sumbawa.events.Event;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event2RequestSessionSetup;
import org.sumbawa.events.server.Event3RequestLogoff;
import org.sumbawa.events.server.Event4RequestTreeConnect;
import org.sumbawa.events.server.Event5RequestTreeDisconnect;
import org.sumbawa.events.server.Event6RequestEcho;
import org.sumbawa.events.server.Event7RequestCancel;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.TreeConnect;

/** The events of the requests that no open is needed for. */
final class SessionRequests {
  private SessionRequests() {}

  static Event negotiate(Negotiate.Request body, Asked asked) {
    return new Event1RequestNegotiate(asked.head(), body.securityMode().bits(), body.capabilities().bits(),
        body.dialects(), body.clientGuid(), asked.connection());
  }

  /** What was a virtual circuit's number is the flags, and what was a channel is reserved. MS-SMB2 2.2.5. */
  static Event sessionSetup(SessionSetup.Request body, Asked asked) {
    return new Event2RequestSessionSetup(asked.head(), body.flags().bits(), body.securityMode().bits(),
        body.capabilities().bits(), asked.i32(8), body.previousSessionId(), asked.connection(),
        asked.origin().session());
  }

  static Event logoff(Asked asked) {
    return new Event3RequestLogoff(asked.head(), asked.connection(), asked.origin().session());
  }

  static Event treeConnect(TreeConnect.Request body, Asked asked) {
    return new Event4RequestTreeConnect(asked.head(), body.path(), asked.connection(),
        asked.origin().session());
  }

  static Event treeDisconnect(Asked asked) {
    var about = asked.origin();
    return new Event5RequestTreeDisconnect(asked.head(), asked.connection(), about.session(), about.tree());
  }

  static Event echo(Asked asked) {
    return new Event6RequestEcho(asked.head(), asked.connection());
  }

  static Event cancel(Asked asked) {
    return new Event7RequestCancel(asked.head(), asked.connection());
  }
}
