/**
 * What remote procedure calls have in common that travel over named pipes: the names of interfaces, and the errors
 * of procedures. MS-RPCE.
 *
 * <p><b>Architecture invariant:</b> does not know which pipe or session carries a call.
 */
@NullMarked
package org.sumbawa.wire.rpc;

import org.jspecify.annotations.NullMarked;
