package org.sumbawa.server.command.create;

import java.util.List;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outbox;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.pipe.Pipes;
import org.sumbawa.server.report.Lifetimes;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.fscc.FileAttributes;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateResponseFlags;
import org.sumbawa.wire.message.value.ImpersonationLevel;
import org.sumbawa.wire.message.value.OplockLevel;

/** Opens or creates a file, folder or pipe. MS-SMB2 3.3.5.9. */
public final class CreateHandler implements Handler<Create.Request> {
  private final ServerState server;
  private final Pipes pipes;
  private final Registration registration;
  private final FileCreation files;

  /** Opens what this server has. */
  public CreateHandler(ServerState server, Lifetimes lifetimes, Pipes pipes, Outbox outbox) {
    this.server = server;
    this.pipes = pipes;
    registration = new Registration(server, lifetimes.opens());
    files = new FileCreation(server, lifetimes.opens(), registration, outbox);
  }

  @Override
  public Outcome handle(Admitted<Create.Request> admitted) throws Refusal {
    checkLimits(admitted);
    var store = admitted.tree().share().store();
    if (store.isPresent()) {
      return files.open(admitted, store.get());
    }
    checkImpersonation(admitted.request());
    return pipe(admitted);
  }

  static void checkImpersonation(Create.Request request) throws Refusal {
    if (request.impersonationLevel().value() < 0
        || request.impersonationLevel().value() > ImpersonationLevel.DELEGATE.value()) {
      throw new Refusal(NtStatus.BAD_IMPERSONATION_LEVEL);
    }
  }

  private void checkLimits(Admitted<Create.Request> admitted) throws Refusal {
    var limits = server.settings().limits();
    if (server.opens().size() >= limits.maxOpens()
        || admitted.session().opens().size() >= limits.maxOpensPerSession()) {
      throw new Refusal(NtStatus.INSUFFICIENT_RESOURCES);
    }
  }

  /** MS-SMB2 3.3.5.10: a pipe has no attributes, times or sizes to speak of. */
  private Outcome pipe(Admitted<Create.Request> admitted) throws Refusal {
    var pipe = pipes.open(admitted.request().name(), admitted.session().subject(),
        admitted.connection().clientName());
    var open = registration.made(admitted, new Open.PipeTarget(pipe));
    registration.tell(admitted, open);
    var none = FileTime.NONE;
    return Outcome.Reply.of(new Create.Response(OplockLevel.NONE, CreateResponseFlags.NONE,
        CreateAction.OPENED, none, none, none, none, 0, 0, FileAttributes.NORMAL, open.fileId(), List.of()));
  }
}
