package org.sumbawa.server.admit;

import org.sumbawa.server.exchange.Exchange;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.report.SecurityEvents;
import org.sumbawa.server.state.ServerState;
import org.sumbawa.server.state.Session;
import org.sumbawa.server.state.TreeConnect;
import org.sumbawa.wire.dtyp.NtStatus;

/** Whether the tree connect exists, and the request came sealed if its share demands it. MS-SMB2 3.3.5.2.11. */
final class TreeGate {
  private final ServerState server;

  TreeGate(ServerState server) {
    this.server = server;
  }

  TreeConnect check(Exchange exchange, Session session, RelatedContext related) throws Refusal {
    var tree = session.trees().get(exchange.treeId());
    if (tree == null) {
      related.breakGroup();
      throw new Refusal(NtStatus.NETWORK_NAME_DELETED);
    }
    exchange.concerns(tree);
    if (tree.share().settings().encryptData() && !exchange.isSealed()
        && server.settings().security().rejectUnencryptedAccess()) {
      SecurityEvents.notEncrypted(server.events(), exchange.connection(), session, tree.share().name());
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
    return tree;
  }
}
