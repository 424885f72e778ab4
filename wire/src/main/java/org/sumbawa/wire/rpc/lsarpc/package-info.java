/**
 * The local security authority, as far as clients need it that show and set permissions: names of principals from
 * their identifiers and back. MS-LSAT and MS-LSAD.
 *
 * <p><b>Architecture invariant:</b> arguments and results as values; nothing here answers a call.
 */
@NullMarked
package org.sumbawa.wire.rpc.lsarpc;

import org.jspecify.annotations.NullMarked;
