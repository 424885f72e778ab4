package org.sumbawa.server.trace;

import static org.sumbawa.server.trace.Asked.fileId;

import java.util.Optional;
import org.sumbawa.events.Event;
import org.sumbawa.events.server.Event108ResponseCreate;
import org.sumbawa.events.server.Event109ResponseClose;
import org.sumbawa.events.server.Event110ResponseFlush;
import org.sumbawa.events.server.Event111ResponseRead;
import org.sumbawa.events.server.Event112ResponseWrite;
import org.sumbawa.events.server.Event113ResponseBreakOplock;
import org.sumbawa.events.server.Event115ResponseAcknowledgeBreakLease;
import org.sumbawa.events.server.Event116ResponseLock;
import org.sumbawa.events.server.Event117ResponseIoctl;
import org.sumbawa.events.server.Event118ResponseQueryDirectory;
import org.sumbawa.events.server.Event119ResponseChangeNotify;
import org.sumbawa.events.server.Event120ResponseQueryInfo;
import org.sumbawa.events.server.Event121ResponseSetInfo;
import org.sumbawa.events.server.Event14RequestNotifyBreakLease;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.LeaseContext;

/** The events of the responses that are about an open, and of a lease that breaks. */
final class FileResponses {
  private FileResponses() {}

  static Event create(Create.Response body, Answered answered) {
    Optional<LeaseContext> lease = body.context(LeaseContext.class);
    var about = answered.origin();
    return new Event108ResponseCreate(answered.head(), body.oplockLevel().value(), body.action().value(),
        body.creationTime().ticks(), body.lastAccessTime().ticks(), body.lastWriteTime().ticks(),
        body.changeTime().ticks(), body.allocationSize(), body.endOfFile(), body.fileAttributes().bits(),
        fileId(body.fileId()), body.contexts().size(), lease.map(LeaseContext::leaseKey).orElse(Guid.NONE),
        lease.map(granted -> granted.state().bits()).orElse(0), answered.connection(), about.session(),
        about.tree(), about.open());
  }

  static Event close(Close.Response body, Answered answered) {
    var about = answered.origin();
    return new Event109ResponseClose(answered.head(), body.flags().bits(), body.creationTime().ticks(),
        body.lastAccessTime().ticks(), body.lastWriteTime().ticks(), body.changeTime().ticks(),
        body.allocationSize(), body.endOfFile(), body.fileAttributes().bits(), answered.connection(),
        about.session(), about.tree(), about.open());
  }

  static Event flush(Answered answered) {
    var about = answered.origin();
    return new Event110ResponseFlush(answered.head(), answered.connection(), about.session(), about.tree(),
        about.open());
  }

  static Event read(Read.Response body, Answered answered) {
    var about = answered.origin();
    return new Event111ResponseRead(answered.head(), body.data().size(), answered.connection(),
        about.session(), about.tree(), about.open());
  }

  /** What is left and the channel are reserved, and sent as zero. MS-SMB2 2.2.22. */
  static Event write(Write.Response body, Answered answered) {
    var about = answered.origin();
    return new Event112ResponseWrite(answered.head(), (int) body.count(), 0, 0, 0, answered.connection(),
        about.session(), about.tree(), about.open());
  }

  static Event oplockBreak(OplockBreak.Response body, Answered answered) {
    var about = answered.origin();
    return new Event113ResponseBreakOplock(answered.head(), body.oplockLevel().value(), fileId(body.fileId()),
        answered.connection(), about.session(), about.tree(), about.open());
  }

  /**
   * Counted among the requests, since the server asks something. The reason and the hints are reserved, and sent as
   * zero. MS-SMB2 2.2.23.2.
   */
  static Event leaseBreaks(LeaseBreak.Notification body, Answered answered) {
    var about = answered.origin();
    return new Event14RequestNotifyBreakLease(Asked.head(answered.header(), about), body.flags().bits(),
        body.currentState().bits(), body.newState().bits(), 0, 0, 0, body.leaseKey(), answered.connection(),
        about.session(), about.tree(), about.open());
  }

  /** Flags and duration are reserved, and sent as zero. MS-SMB2 2.2.25.2. */
  static Event leaseBreak(LeaseBreak.Response body, Answered answered) {
    var about = answered.origin();
    return new Event115ResponseAcknowledgeBreakLease(answered.head(), 0, body.state().bits(), 0,
        body.leaseKey(), answered.connection(), about.session(), about.tree(), about.open());
  }

  static Event lock(Answered answered) {
    var about = answered.origin();
    return new Event116ResponseLock(answered.head(), answered.connection(), about.session(), about.tree(),
        about.open());
  }

  /** The flags are reserved, and sent as zero. MS-SMB2 2.2.32. */
  static Event ioctl(Ioctl.Response body, Answered answered) {
    var about = answered.origin();
    return new Event117ResponseIoctl(answered.head(), body.ctlCode(), 0, fileId(body.fileId()),
        answered.connection(), about.session(), about.tree(), about.open());
  }

  static Event queryDirectory(Answered answered) {
    var about = answered.origin();
    return new Event118ResponseQueryDirectory(answered.head(), answered.connection(), about.session(),
        about.tree(), about.open());
  }

  static Event changeNotify(Answered answered) {
    var about = answered.origin();
    return new Event119ResponseChangeNotify(answered.head(), answered.connection(), about.session(),
        about.tree(), about.open());
  }

  static Event queryInfo(QueryInfo.Response body, Answered answered) {
    var about = answered.origin();
    return new Event120ResponseQueryInfo(answered.head(), body.output().copy(), answered.connection(),
        about.session(), about.tree(), about.open());
  }

  static Event setInfo(Answered answered) {
    var about = answered.origin();
    return new Event121ResponseSetInfo(answered.head(), answered.connection(), about.session(), about.tree(),
        about.open());
  }
}
