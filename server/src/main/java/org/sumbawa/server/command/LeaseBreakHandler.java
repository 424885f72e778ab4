package org.sumbawa.server.command;

import org.sumbawa.server.admit.Admitted;
import org.sumbawa.server.exchange.Outcome;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.handler.Handler;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.store.CacheAcknowledgment;
import org.sumbawa.server.store.CacheRequest;
import org.sumbawa.wire.message.LeaseBreak;

/** Takes the acknowledgement of a lease break. MS-SMB2 3.3.5.22.2. */
final class LeaseBreakHandler implements Handler<LeaseBreak.Acknowledgment> {
  private final ServerState server;

  LeaseBreakHandler(ServerState server) {
    this.server = server;
  }

  @Override
  public Outcome handle(Admitted<LeaseBreak.Acknowledgment> admitted) throws Refusal {
    var request = admitted.request();
    var client = admitted.connection().terms().clientGuid();
    var kept = CacheAcknowledgment.lease(server.files(), new CacheRequest.LeaseId(client, request.leaseKey()),
        request.state());
    return Outcome.Reply.of(new LeaseBreak.Response(request.leaseKey(), kept));
  }
}
