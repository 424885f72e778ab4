package org.sumbawa.server.trace;

import org.sumbawa.events.Event;
import org.sumbawa.events.server.Event101ResponseNegotiate;
import org.sumbawa.events.server.Event102ResponseSessionSetup;
import org.sumbawa.events.server.Event103ResponseLogoff;
import org.sumbawa.events.server.Event104ResponseTreeConnect;
import org.sumbawa.events.server.Event105ResponseTreeDisconnect;
import org.sumbawa.events.server.Event106ResponseEcho;
import org.sumbawa.events.server.Event122ResponseError;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.TreeConnect;

/** The events of the responses that no open is needed for, and of errors. */
final class SessionResponses {
  private SessionResponses() {}

  static Event negotiate(Negotiate.Response body, Answered answered) {
    return new Event101ResponseNegotiate(answered.head(), body.securityMode().bits(), body.dialect().value(),
        body.capabilities().bits(), (int) body.maxTransactSize(), (int) body.maxReadSize(),
        (int) body.maxWriteSize(), body.systemTime().ticks(), answered.connection());
  }

  static Event sessionSetup(SessionSetup.Response body, Answered answered) {
    return new Event102ResponseSessionSetup(answered.head(), body.flags().bits(), answered.connection(),
        answered.origin().session());
  }

  static Event logoff(Answered answered) {
    return new Event103ResponseLogoff(answered.head(), answered.connection(), answered.origin().session());
  }

  static Event treeConnect(TreeConnect.Response body, Answered answered) {
    var about = answered.origin();
    return new Event104ResponseTreeConnect(answered.head(), body.shareType().value(),
        body.shareFlags().bits(), body.capabilities().bits(), body.maximalAccess().bits(),
        answered.connection(), about.session(), about.tree());
  }

  static Event treeDisconnect(Answered answered) {
    var about = answered.origin();
    return new Event105ResponseTreeDisconnect(answered.head(), answered.connection(), about.session(),
        about.tree());
  }

  static Event echo(Answered answered) {
    return new Event106ResponseEcho(answered.head(), answered.connection());
  }

  /** A refusal, or the word that the answer comes later: both have the same structure. MS-SMB2 2.2.2. */
  static Event error(Answered answered) {
    var about = answered.origin();
    return new Event122ResponseError(answered.head(), answered.connection(), about.session(), about.tree(),
        about.open());
  }
}
