package org.sumbawa.server.trace;

import static org.sumbawa.server.trace.Asked.fileId;

import java.util.Optional;
import org.sumbawa.events.Event;
import org.sumbawa.events.server.Event10RequestFlush;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.Event12RequestWrite;
import org.sumbawa.events.server.Event13RequestBreakOplock;
import org.sumbawa.events.server.Event15RequestAcknowledgeBreakLease;
import org.sumbawa.events.server.Event16RequestLock;
import org.sumbawa.events.server.Event17RequestIoctl;
import org.sumbawa.events.server.Event18RequestQueryDirectory;
import org.sumbawa.events.server.Event19RequestChangeNotify;
import org.sumbawa.events.server.Event20RequestQueryInfo;
import org.sumbawa.events.server.Event21RequestSetInfo;
import org.sumbawa.events.server.Event8RequestCreate;
import org.sumbawa.events.server.Event9RequestClose;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.Write;
import org.sumbawa.wire.message.context.LeaseContext;

/** The events of the requests that make an open or are about one. */
final class FileRequests {
  private FileRequests() {}

  /** Security flags, create flags and what was a folder's handle are reserved. MS-SMB2 2.2.13. */
  static Event create(Create.Request body, Asked asked) {
    Optional<LeaseContext> lease = body.context(LeaseContext.class);
    var about = asked.origin();
    return new Event8RequestCreate(asked.head(), asked.u8(2), body.oplockLevel().value(),
        body.impersonationLevel().value(), asked.i64(8), asked.i64(16), body.desiredAccess().bits(),
        body.fileAttributes().bits(), body.shareAccess().bits(), body.disposition().value(),
        body.options().bits(), body.name(), body.contexts().size(),
        lease.map(LeaseContext::leaseKey).orElse(Guid.NONE),
        lease.map(asking -> asking.state().bits()).orElse(0), asked.connection(), about.session(),
        about.tree());
  }

  static Event close(Close.Request body, Asked asked) {
    var about = asked.origin();
    return new Event9RequestClose(asked.head(), body.flags().bits(), fileId(body.fileId()),
        asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event flush(Flush.Request body, Asked asked) {
    var about = asked.origin();
    return new Event10RequestFlush(asked.head(), fileId(body.fileId()), asked.connection(), about.session(),
        about.tree(), about.open());
  }

  /** Where the channel is described is told as the client wrote it, even if there is no channel. MS-SMB2 2.2.19. */
  static Event read(Read.Request body, Asked asked) {
    var about = asked.origin();
    return new Event11RequestRead(asked.head(), (int) body.length(), body.offset(), fileId(body.fileId()),
        (int) body.minimumCount(), body.channel().value(), (int) body.remainingBytes(), asked.u16(44),
        asked.u16(46), asked.connection(), about.session(), about.tree(), about.open());
  }

  /** The same. MS-SMB2 2.2.21. */
  static Event write(Write.Request body, Asked asked) {
    var about = asked.origin();
    return new Event12RequestWrite(asked.head(), body.data().size(), body.offset(), fileId(body.fileId()),
        body.channel().value(), (int) body.remainingBytes(), asked.u16(40), asked.u16(42),
        body.flags().bits(), asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event oplockBreak(OplockBreak.Acknowledgment body, Asked asked) {
    var about = asked.origin();
    return new Event13RequestBreakOplock(asked.head(), body.oplockLevel().value(), fileId(body.fileId()),
        asked.connection(), about.session(), about.tree(), about.open());
  }

  /** Flags and duration are reserved, and it names a lease, never an open. MS-SMB2 2.2.24.2. */
  static Event leaseBreak(LeaseBreak.Acknowledgment body, Asked asked) {
    var about = asked.origin();
    return new Event15RequestAcknowledgeBreakLease(asked.head(), asked.i32(4), body.state().bits(),
        asked.i64(28), body.leaseKey(), asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event lock(Lock.Request body, Asked asked) {
    var about = asked.origin();
    var locks = body.locks().stream()
        .map(range -> new Event16RequestLock.Lock(range.offset(), range.length(), range.flags().bits()))
        .toList();
    return new Event16RequestLock(asked.head(), fileId(body.fileId()), asked.connection(), about.session(),
        about.tree(), about.open(), locks);
  }

  static Event ioctl(Ioctl.Request body, Asked asked) {
    var about = asked.origin();
    return new Event17RequestIoctl(asked.head(), fileId(body.fileId()), body.ctlCode(), body.flags().bits(),
        asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event queryDirectory(QueryDirectory.Request body, Asked asked) {
    var about = asked.origin();
    return new Event18RequestQueryDirectory(asked.head(), body.infoClass(), body.flags().bits(),
        body.fileIndex(), fileId(body.fileId()), (int) body.outputBufferLength(), body.pattern(),
        asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event changeNotify(ChangeNotify.Request body, Asked asked) {
    var about = asked.origin();
    return new Event19RequestChangeNotify(asked.head(), body.flags().bits(), fileId(body.fileId()),
        (int) body.outputBufferLength(), body.completionFilter().bits(), asked.connection(), about.session(),
        about.tree(), about.open());
  }

  static Event queryInfo(QueryInfo.Request body, Asked asked) {
    var about = asked.origin();
    return new Event20RequestQueryInfo(asked.head(), body.infoType().value(), body.infoClass(),
        (int) body.outputBufferLength(), body.additionalInformation(), body.flags().bits(),
        fileId(body.fileId()), asked.connection(), about.session(), about.tree(), about.open());
  }

  static Event setInfo(SetInfo.Request body, Asked asked) {
    var about = asked.origin();
    return new Event21RequestSetInfo(asked.head(), body.infoType().value(), body.infoClass(),
        body.additionalInformation(), fileId(body.fileId()), body.buffer().copy(), asked.connection(),
        about.session(), about.tree(), about.open());
  }
}
