/**
 * The protocol's state: connections, sessions, tree connects and opens, with the tables that find them.
 * MS-SMB2 3.3.1.
 *
 * <p><b>Architecture invariant:</b> holds what is true and changes it along named arrows; takes no decision about
 * a request and sends nothing.
 */
@NullMarked
package org.sumbawa.server.state;

import org.jspecify.annotations.NullMarked;
