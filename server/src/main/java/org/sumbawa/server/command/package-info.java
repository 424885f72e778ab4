/**
 * One handler a command: what MS-SMB2 3.3.5.4 to 3.3.5.22 say, each in its own file.
 *
 * <p><b>Architecture invariant:</b> a handler gets what the gates have proved and answers; it does not know how bytes
 * arrive or leave.
 */
@NullMarked
package org.sumbawa.server.command;

import org.jspecify.annotations.NullMarked;
