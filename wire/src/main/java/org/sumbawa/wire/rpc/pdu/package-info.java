/**
 * Protocol data units of connection-oriented RPC: how a call is bound, asked, answered, refused and cut into
 * fragments. C706 chapter 12 with the extensions of MS-RPCE 2.2.2.
 *
 * <p><b>Architecture invariant:</b> the arguments of a call are bytes here.
 */
@NullMarked
package org.sumbawa.wire.rpc.pdu;

import org.jspecify.annotations.NullMarked;
