package org.sumbawa.server.trace;

import org.jspecify.annotations.Nullable;
import org.sumbawa.events.Event;
import org.sumbawa.events.EventType;
import org.sumbawa.events.server.Event101ResponseNegotiate;
import org.sumbawa.events.server.Event102ResponseSessionSetup;
import org.sumbawa.events.server.Event103ResponseLogoff;
import org.sumbawa.events.server.Event104ResponseTreeConnect;
import org.sumbawa.events.server.Event105ResponseTreeDisconnect;
import org.sumbawa.events.server.Event106ResponseEcho;
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
import org.sumbawa.events.server.Event122ResponseError;
import org.sumbawa.events.server.Event14RequestNotifyBreakLease;
import org.sumbawa.wire.message.ChangeNotify;
import org.sumbawa.wire.message.Close;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Echo;
import org.sumbawa.wire.message.ErrorResponse;
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
import org.sumbawa.wire.message.ResponseBody;
import org.sumbawa.wire.message.ServerToClientNotification;
import org.sumbawa.wire.message.SessionSetup;
import org.sumbawa.wire.message.SetInfo;
import org.sumbawa.wire.message.TreeConnect;
import org.sumbawa.wire.message.TreeDisconnect;
import org.sumbawa.wire.message.Write;

/**
 * The events 101 to 122 and 14: one for each kind of response. The catalog has none for an oplock that breaks and none
 * for a SERVER_TO_CLIENT_NOTIFICATION; only the events of whole packets show these.
 */
final class ResponseEvents {
  private ResponseEvents() {}

  /** The row that tells of a response; null where the catalog has none. */
  static @Nullable EventType type(ResponseBody body) {
    return switch (body) {
      case Negotiate.Response _ -> Event101ResponseNegotiate.TYPE;
      case SessionSetup.Response _ -> Event102ResponseSessionSetup.TYPE;
      case Logoff.Response _ -> Event103ResponseLogoff.TYPE;
      case TreeConnect.Response _ -> Event104ResponseTreeConnect.TYPE;
      case TreeDisconnect.Response _ -> Event105ResponseTreeDisconnect.TYPE;
      case Echo.Response _ -> Event106ResponseEcho.TYPE;
      case Create.Response _ -> Event108ResponseCreate.TYPE;
      case Close.Response _ -> Event109ResponseClose.TYPE;
      case Flush.Response _ -> Event110ResponseFlush.TYPE;
      case Read.Response _ -> Event111ResponseRead.TYPE;
      case Write.Response _ -> Event112ResponseWrite.TYPE;
      case OplockBreak.Response _ -> Event113ResponseBreakOplock.TYPE;
      case LeaseBreak.Notification _ -> Event14RequestNotifyBreakLease.TYPE;
      case LeaseBreak.Response _ -> Event115ResponseAcknowledgeBreakLease.TYPE;
      case Lock.Response _ -> Event116ResponseLock.TYPE;
      case Ioctl.Response _ -> Event117ResponseIoctl.TYPE;
      case QueryDirectory.Response _ -> Event118ResponseQueryDirectory.TYPE;
      case ChangeNotify.Response _ -> Event119ResponseChangeNotify.TYPE;
      case QueryInfo.Response _ -> Event120ResponseQueryInfo.TYPE;
      case SetInfo.Response _ -> Event121ResponseSetInfo.TYPE;
      case ErrorResponse _ -> Event122ResponseError.TYPE;
      case OplockBreak.Notification _,ServerToClientNotification _ -> null;
    };
  }

  /** The event that tells of a response; of the row that {@link #type} says. */
  static Event event(ResponseBody body, Answered answered) {
    return switch (body) {
      case Negotiate.Response negotiate -> SessionResponses.negotiate(negotiate, answered);
      case SessionSetup.Response setup -> SessionResponses.sessionSetup(setup, answered);
      case Logoff.Response _ -> SessionResponses.logoff(answered);
      case TreeConnect.Response connect -> SessionResponses.treeConnect(connect, answered);
      case TreeDisconnect.Response _ -> SessionResponses.treeDisconnect(answered);
      case Echo.Response _ -> SessionResponses.echo(answered);
      case Create.Response create -> FileResponses.create(create, answered);
      case Close.Response close -> FileResponses.close(close, answered);
      case Flush.Response _ -> FileResponses.flush(answered);
      case Read.Response read -> FileResponses.read(read, answered);
      case Write.Response write -> FileResponses.write(write, answered);
      case OplockBreak.Response oplock -> FileResponses.oplockBreak(oplock, answered);
      case LeaseBreak.Notification lease -> FileResponses.leaseBreaks(lease, answered);
      case LeaseBreak.Response lease -> FileResponses.leaseBreak(lease, answered);
      case Lock.Response _ -> FileResponses.lock(answered);
      case Ioctl.Response ioctl -> FileResponses.ioctl(ioctl, answered);
      case QueryDirectory.Response _ -> FileResponses.queryDirectory(answered);
      case ChangeNotify.Response _ -> FileResponses.changeNotify(answered);
      case QueryInfo.Response query -> FileResponses.queryInfo(query, answered);
      case SetInfo.Response _ -> FileResponses.setInfo(answered);
      case ErrorResponse _ -> SessionResponses.error(answered);
      case OplockBreak.Notification _,ServerToClientNotification _ ->
        throw new IllegalArgumentException("no event tells of " + body);
    };
  }
}
