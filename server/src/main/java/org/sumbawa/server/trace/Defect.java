package org.sumbawa.server.trace;

import org.sumbawa.wire.dtyp.Guid;

/**
 * A failure of the server itself, which ended one connection.
 *
 * @param connection the connection's identity in events
 * @param client the client's address
 * @param failure what was thrown
 */
public record Defect(Guid connection, String client, Throwable failure) {}
