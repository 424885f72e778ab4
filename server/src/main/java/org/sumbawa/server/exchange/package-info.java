/**
 * The words that gates, handlers and the way back share: the request in work, the table of commands, what a handler
 * can answer, and the door out.
 *
 * <p><b>Architecture invariant:</b> takes no decision of its own; nothing here reads or writes a connection.
 */
@NullMarked
package org.sumbawa.server.exchange;

import org.jspecify.annotations.NullMarked;
