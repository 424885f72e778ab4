package org.sumbawa.server.trace;

import org.sumbawa.events.Event;
import org.sumbawa.events.EventType;
import org.sumbawa.events.server.Event10RequestFlush;
import org.sumbawa.events.server.Event11RequestRead;
import org.sumbawa.events.server.Event12RequestWrite;
import org.sumbawa.events.server.Event13RequestBreakOplock;
import org.sumbawa.events.server.Event15RequestAcknowledgeBreakLease;
import org.sumbawa.events.server.Event16RequestLock;
import org.sumbawa.events.server.Event17RequestIoctl;
import org.sumbawa.events.server.Event18RequestQueryDirectory;
import org.sumbawa.events.server.Event19RequestChangeNotify;
import org.sumbawa.events.server.Event1RequestNegotiate;
import org.sumbawa.events.server.Event20RequestQueryInfo;
import org.sumbawa.events.server.Event21RequestSetInfo;
import org.sumbawa.events.server.Event2RequestSessionSetup;
import org.sumbawa.events.server.Event3RequestLogoff;
import org.sumbawa.events.server.Event4RequestTreeConnect;
import org.sumbawa.events.server.Event5RequestTreeDisconnect;
import org.sumbawa.events.server.Event6RequestEcho;
import org.sumbawa.events.server.Event7RequestCancel;
import org.sumbawa.events.server.Event8RequestCreate;
import org.sumbawa.events.server.Event9RequestClose;
import org.sumbawa.wire.message.Cancel;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.Flush;
import org.sumbawa.wire.message.Ioctl;
import org.sumbawa.wire.message.LeaseBreak;
import org.sumbawa.wire.message.Lock;
import org.sumbawa.wire.message.Logoff;
import org.sumbawa.wire.message.Negotiate;
import org.sumbawa.wire.message.OplockBreak;
import org.sumbawa.wire.message.QueryDirectory;
import org.sumbawa.wire.message.QueryInfo;
import org.sumbawa.wire.message.Read;
import org.sumbawa.wire.message.RequestBody;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.Write;

/** The events 1 to 21: one for each kind of request. */
final class RequestEvents {
  private RequestEvents() {}

  /** The row that tells of a request. */
  static EventType type(RequestBody body) {
    return switch (body) {
      case Negotiate.Request _ -> Event1RequestNegotiate.TYPE;
      case SessionSetup.Request _ -> Event2RequestSessionSetup.TYPE;
      case Logoff.Request _ -> Event3RequestLogoff.TYPE;
      case TreeConnect.Request _ -> Event4RequestTreeConnect.TYPE;
      case TreeDisconnect.Request _ -> Event5RequestTreeDisconnect.TYPE;
      case Echo.Request _ -> Event6RequestEcho.TYPE;
      case Cancel.Request _ -> Event7RequestCancel.TYPE;
      case Create.Request _ -> Event8RequestCreate.TYPE;
      case Close.Request _ -> Event9RequestClose.TYPE;
      case Flush.Request _ -> Event10RequestFlush.TYPE;
      case Read.Request _ -> Event11RequestRead.TYPE;
      case Write.Request _ -> Event12RequestWrite.TYPE;
      case OplockBreak.Acknowledgment _ -> Event13RequestBreakOplock.TYPE;
      case LeaseBreak.Acknowledgment _ -> Event15RequestAcknowledgeBreakLease.TYPE;
      case Lock.Request _ -> Event16RequestLock.TYPE;
      case Ioctl.Request _ -> Event17RequestIoctl.TYPE;
      case QueryDirectory.Request _ -> Event18RequestQueryDirectory.TYPE;
      case ChangeNotify.Request _ -> Event19RequestChangeNotify.TYPE;
      case QueryInfo.Request _ -> Event20RequestQueryInfo.TYPE;
      case SetInfo.Request _ -> Event21RequestSetInfo.TYPE;
    };
  }

  /** The event that tells of a request; of the row that {@link #type} says. */
  static Event event(RequestBody body, Asked asked) {
    return switch (body) {
      case Negotiate.Request negotiate -> SessionRequests.negotiate(negotiate, asked);
      case SessionSetup.Request setup -> SessionRequests.sessionSetup(setup, asked);
      case Logoff.Request _ -> SessionRequests.logoff(asked);
      case TreeConnect.Request connect -> SessionRequests.treeConnect(connect, asked);
      case TreeDisconnect.Request _ -> SessionRequests.treeDisconnect(asked);
      case Echo.Request _ -> SessionRequests.echo(asked);
      case Cancel.Request _ -> SessionRequests.cancel(asked);
      case Create.Request create -> FileRequests.create(create, asked);
      case Close.Request close -> FileRequests.close(close, asked);
      case Flush.Request flush -> FileRequests.flush(flush, asked);
      case Read.Request read -> FileRequests.read(read, asked);
      case Write.Request write -> FileRequests.write(write, asked);
      case OplockBreak.Acknowledgment oplock -> FileRequests.oplockBreak(oplock, asked);
      case LeaseBreak.Acknowledgment lease -> FileRequests.leaseBreak(lease, asked);
      case Lock.Request lock -> FileRequests.lock(lock, asked);
      case Ioctl.Request ioctl -> FileRequests.ioctl(ioctl, asked);
      case QueryDirectory.Request query -> FileRequests.queryDirectory(query, asked);
      case ChangeNotify.Request notify -> FileRequests.changeNotify(notify, asked);
      case QueryInfo.Request query -> FileRequests.queryInfo(query, asked);
      case SetInfo.Request set -> FileRequests.setInfo(set, asked);
    };
  }
}
