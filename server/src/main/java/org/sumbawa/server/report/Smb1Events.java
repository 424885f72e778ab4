package org.sumbawa.server.report;

import java.util.concurrent.atomic.AtomicInteger;
import org.sumbawa.events.server.Event1001DisabledV0;
import org.sumbawa.events.server.Event1001DisabledV1;
import org.sumbawa.events.server.Event3000AuditSmb1Access;
import org.sumbawa.events.server.Event3002AuditSmb1Access;
import org.sumbawa.server.state.Connection;
import org.sumbawa.server.state.ServerState;

/** Tells of clients that speak only SMB1, which is never spoken here. */
public final class Smb1Events {
  private final ServerState server;
  private final AtomicInteger rejected = new AtomicInteger();

  /** For one server. */
  public Smb1Events(ServerState server) {
    this.server = server;
  }

  /** A client that speaks only SMB1 was turned away: 1001, and 3000 and 3002 where {@code auditSmb1Access} is set. */
  public void rejected(Connection connection) {
    int count = rejected.incrementAndGet();
    var events = server.events();
    events.raise(Event1001DisabledV0.TYPE, () -> new Event1001DisabledV0(connection.clientName(), count));
    events.raise(Event1001DisabledV1.TYPE, Event1001DisabledV1::new);
    if (server.settings().protocol().auditSmb1Access()) {
      events.raise(Event3000AuditSmb1Access.TYPE,
          () -> new Event3000AuditSmb1Access(connection.clientAddress()));
      events.raise(Event3002AuditSmb1Access.TYPE,
          () -> new Event3002AuditSmb1Access(connection.clientAddress()));
    }
  }
}
