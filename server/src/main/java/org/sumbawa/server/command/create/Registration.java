package org.sumbawa.server.command.create;

import java.util.Optional;
import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.report.OpenLifetimes;
import org.sumbawa.server.state.Attachment;
import org.sumbawa.server.state.CreateIdentity;
import org.sumbawa.server.state.Open;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Create;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.context.AppInstanceId;
import org.sumbawa.wire.message.context.AppInstanceVersion;
import org.sumbawa.wire.message.context.DurableHandleV2;

/** Enters what a CREATE made among the opens. MS-SMB2 3.3.5.9, "Successful Open Initialization". */
final class Registration {
  private final ServerState server;
  private final OpenLifetimes opens;

  Registration(ServerState server, OpenLifetimes opens) {
    this.server = server;
    this.opens = opens;
  }

  /** Makes an open, which nobody can name yet. */
  Open made(Admitted<Create.Request> admitted, Open.Target target) {
    var at = new Attachment(server.newFileId(), admitted.tree(), Optional.of(admitted.connection()));
    return new Open(server.newGuid(), identity(admitted), at, target, server.now(),
        admitted.exchange().header().channelSequence());
  }

  /** Enters it. */
  void tell(Admitted<Create.Request> admitted, Open open) {
    opens.established(open);
    admitted.exchange().concerns(open);
  }

  private static CreateIdentity identity(Admitted<Create.Request> admitted) {
    var request = admitted.request();
    var terms = admitted.connection().terms();
    if (!terms.dialect().isSmb3()) {
      return new CreateIdentity(terms.clientGuid(), Guid.NONE, Guid.NONE, Optional.empty());
    }
    var application = request.context(AppInstanceId.class);
    boolean versioned = terms.dialect() == Dialect.V3_1_1 && application.isPresent();
    return new CreateIdentity(terms.clientGuid(),
        request.context(DurableHandleV2.Request.class).map(DurableHandleV2.Request::createGuid)
            .orElse(Guid.NONE),
        application.map(AppInstanceId::id).orElse(Guid.NONE),
        request.context(AppInstanceVersion.class).filter(version -> versioned));
  }
}
