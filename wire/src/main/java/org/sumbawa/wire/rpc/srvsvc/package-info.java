/**
 * The server service: shares, sessions, open files and what a server says of itself. MS-SRVS.
 *
 * <p><b>Architecture invariant:</b> arguments and results as values; nothing here answers a call.
 */
@NullMarked
package org.sumbawa.wire.rpc.srvsvc;

import org.jspecify.annotations.NullMarked;
