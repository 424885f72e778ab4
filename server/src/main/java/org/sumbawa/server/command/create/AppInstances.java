package org.sumbawa.server.command.create;

import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.FileSecurity;
import org.sumbawa.vfs.FilePath;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.NameCase;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.context.AppInstanceId;
import org.sumbawa.wire.message.context.AppInstanceVersion;

/** An application that runs elsewhere now takes its file from where it ran before. MS-SMB2 3.3.5.9.13. */
final class AppInstances {
  private final ServerState server;
  private final OpenLifetimes opens;

  AppInstances(ServerState server, OpenLifetimes opens) {
    this.server = server;
    this.opens = opens;
  }

  /** Ends the opens of the application that makes this CREATE, unless a later instance of it made them. */
  void takeOver(Admitted<Create.Request> admitted, FilePath path) throws Refusal {
    var application = admitted.request().context(AppInstanceId.class).map(AppInstanceId::id);
    if (application.isEmpty() || !admitted.connection().terms().dialect().isSmb3()) {
      return;
    }
    for (var open : List.copyOf(server.opens().values())) {
      if (isElsewhere(open, application.get(), admitted, path)) {
        checkVersion(open, admitted);
        if (mayRead(open, admitted)) {
          opens.failedOver(open);
        }
      }
    }
  }

  private static boolean isElsewhere(Open open, Guid application, Admitted<Create.Request> admitted,
      FilePath path) {
    var identity = open.identity();
    return identity.appInstanceId().equals(application)
        && !identity.clientGuid().equals(admitted.connection().terms().clientGuid())
        && open.tree().share() == admitted.tree().share()
        && open.file().filter(file -> NameCase.same(file.path().toString(), path.toString())).isPresent();
  }

  /** Who may not even read the file takes it from nobody. */
  private static boolean mayRead(Open open, Admitted<Create.Request> admitted) throws Refusal {
    return FileSecurity.maximal(open.file().orElseThrow(), admitted.session().subject())
        .has(AccessMask.FILE_GENERIC_READ);
  }

  private static void checkVersion(Open open, Admitted<Create.Request> admitted) throws Refusal {
    var before = open.identity().appInstanceVersion();
    if (before.isEmpty()) {
      return;
    }
    boolean knowsVersions = admitted.connection().terms().dialect() == Dialect.V3_1_1;
    var now = admitted.request().context(AppInstanceVersion.class).filter(version -> knowsVersions);
    if (now.isEmpty() || before.get().compareTo(now.get()) >= 0) {
      throw new Refusal(NtStatus.FILE_FORCED_CLOSED);
    }
  }
}
