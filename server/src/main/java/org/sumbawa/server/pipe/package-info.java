/**
 * Named pipes: message-mode pipes whose other end is one of the server's RPC services. MS-SMB2 3.3.5.10, MS-FSA
 * 2.1.5.2.
 *
 * <p><b>Architecture invariant:</b> moves messages between a client and a service, and understands neither.
 */
@NullMarked
package org.sumbawa.server.pipe;

import org.jspecify.annotations.NullMarked;
