package org.sumbawa.server.use;

import org.sumbawa.wire.message.Dialect;

/**
 * The client at the other end of a connection.
 *
 * @param address its address, without the port
 * @param name what it calls itself; two backslashes and its address if it does not say
 * @param dialect the language that was agreed on
 * @param transport what carries the connection
 */
public record ClientDescription(String address, String name, Dialect dialect, String transport) {}
