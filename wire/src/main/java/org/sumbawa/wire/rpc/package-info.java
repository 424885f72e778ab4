/**
 * Remote procedure calls over named pipes: PDUs and NDR (MS-RPCE), MS-SRVS, MS-WKST.
 *
 * <p><b>Architecture invariant:</b> does not know which pipe or session carries them.
 */
@NullMarked
package org.sumbawa.wire.rpc;

import org.jspecify.annotations.NullMarked;
