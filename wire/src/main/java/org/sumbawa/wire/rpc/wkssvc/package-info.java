/**
 * The workstation service: what a machine says of itself as a client. MS-WKST.
 *
 * <p><b>Architecture invariant:</b> arguments and results as values; nothing here answers a call.
 */
@NullMarked
package org.sumbawa.wire.rpc.wkssvc;

import org.jspecify.annotations.NullMarked;
