package org.sumbawa.server;

import java.time.ZoneId;
import java.util.Locale;
import org.sumbawa.auth.Identity;
import org.sumbawa.auth.account.Accounts;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.pipe.Pipe;
import org.sumbawa.server.pipe.Pipes;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.rpc.Caller;
import org.sumbawa.server.rpc.RpcServer;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.Subject;
import org.sumbawa.wire.dtyp.NtStatus;

/** The pipes of IPC$: srvsvc, wkssvc and lsarpc. MS-SMB2 3.3.5.9, named pipes. */
final class ServerPipes implements Pipes {
  private final ServerState server;
  private final RpcServer services;

  ServerPipes(ServerState server, Accounts accounts, Lifetimes lifetimes) {
    this.server = server;
    services = new RpcServer(new StateDirectory(server, accounts, new Uses(server, lifetimes)),
        server.environment().clock(), ZoneId.systemDefault());
  }

  @Override
  public Pipe open(String path, Subject subject, String computer) throws Refusal {
    var name = path.substring(path.lastIndexOf('\\') + 1).toLowerCase(Locale.ROOT);
    if (subject.identity().kind() == Identity.Kind.ANONYMOUS
        && !server.settings().authentication().anonymousPipe(name)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return services.open(name, new Caller(subject.identity(), computer))
        .map(service -> new Pipe(name, service, server.kept()))
        .orElseThrow(() -> new Refusal(NtStatus.OBJECT_NAME_NOT_FOUND));
  }
}
