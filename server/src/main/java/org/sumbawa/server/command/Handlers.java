package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.command.create.CreateHandler;
import org.sumbawa.server.command.fsctl.IoctlHandler;
import org.sumbawa.server.command.query.QueryInfoHandler;
import org.sumbawa.server.command.set.SetInfoHandler;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Disconnect;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.pipe.Pipes;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.state.ServerState;
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

/** Finds the handler of a request: a command without one does not compile. */
public final class Handlers {
  private final Handler<Negotiate.Request> negotiate;
  private final Handler<SessionSetup.Request> sessionSetup;
  private final Handler<Logoff.Request> logoff;
  private final Handler<TreeConnect.Request> treeConnect;
  private final Handler<TreeDisconnect.Request> treeDisconnect;
  private final Handler<Create.Request> create;
  private final Handler<Close.Request> close;
  private final Handler<Flush.Request> flush;
  private final Handler<Read.Request> read = new ReadHandler();
  private final Handler<Write.Request> write;
  private final Handler<Lock.Request> lock;
  private final Handler<Ioctl.Request> ioctl;
  private final Handler<Cancel.Request> cancel = new CancelHandler();
  private final Handler<Echo.Request> echo = new EchoHandler();
  private final Handler<QueryDirectory.Request> queryDirectory = new QueryDirectoryHandler();
  private final Handler<ChangeNotify.Request> changeNotify = new ChangeNotifyHandler();
  private final Handler<QueryInfo.Request> queryInfo = new QueryInfoHandler();
  private final Handler<SetInfo.Request> setInfo = new SetInfoHandler();
  private final Handler<OplockBreak.Acknowledgment> oplockBreak;
  private final Handler<LeaseBreak.Acknowledgment> leaseBreak;

  /** The handlers of a server. */
  public Handlers(ServerState server, Negotiation negotiation, Logons logons, Lifetimes lifetimes,
      Pipes pipes, Outbox outbox) {
    negotiate = new NegotiateHandler(negotiation);
    sessionSetup = new SessionSetupHandler(server, logons, lifetimes);
    logoff = new LogoffHandler(lifetimes);
    treeConnect = new TreeConnectHandler(server, lifetimes);
    treeDisconnect = new TreeDisconnectHandler(lifetimes);
    create = new CreateHandler(server, lifetimes, pipes, outbox);
    close = new CloseHandler(lifetimes);
    flush = new FlushHandler(server);
    write = new WriteHandler(server);
    lock = new LockHandler(server.settings().limits().maxLocksPerOpen());
    ioctl = new IoctlHandler(server);
    oplockBreak = new OplockBreakHandler(server);
    leaseBreak = new LeaseBreakHandler(server);
  }

  /** Has a request handled. */
  public Outcome handle(Admitted<?> admitted) throws Refusal, Disconnect {
    return switch (admitted.request()) {
      case Negotiate.Request request -> negotiate.handle(typed(admitted, request));
      case SessionSetup.Request request -> sessionSetup.handle(typed(admitted, request));
      case Logoff.Request request -> logoff.handle(typed(admitted, request));
      case TreeConnect.Request request -> treeConnect.handle(typed(admitted, request));
      case TreeDisconnect.Request request -> treeDisconnect.handle(typed(admitted, request));
      case Create.Request request -> create.handle(typed(admitted, request));
      case Close.Request request -> close.handle(typed(admitted, request));
      case Flush.Request request -> flush.handle(typed(admitted, request));
      case Read.Request request -> read.handle(typed(admitted, request));
      case Write.Request request -> write.handle(typed(admitted, request));
      case Lock.Request request -> lock.handle(typed(admitted, request));
      case Ioctl.Request request -> ioctl.handle(typed(admitted, request));
      case Cancel.Request request -> cancel.handle(typed(admitted, request));
      case Echo.Request request -> echo.handle(typed(admitted, request));
      case QueryDirectory.Request request -> queryDirectory.handle(typed(admitted, request));
      case ChangeNotify.Request request -> changeNotify.handle(typed(admitted, request));
      case QueryInfo.Request request -> queryInfo.handle(typed(admitted, request));
      case SetInfo.Request request -> setInfo.handle(typed(admitted, request));
      case OplockBreak.Acknowledgment request -> oplockBreak.handle(typed(admitted, request));
      case LeaseBreak.Acknowledgment request -> leaseBreak.handle(typed(admitted, request));
    };
  }

  @SuppressWarnings({"unchecked", "unused"}) // the request in hand is the admitted one, so this is its type
  private static <R extends RequestBody> Admitted<R> typed(Admitted<?> admitted, R request) {
    return (Admitted<R>) admitted;
  }
}
