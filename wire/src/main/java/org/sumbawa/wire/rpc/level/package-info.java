/**
 * What the services share that tell of things in levels of detail: a number selects the structure. MS-SRVS 2.2.3 and
 * 2.2.4, MS-WKST 2.2.4 and 2.2.5.
 *
 * <p><b>Architecture invariant:</b> knows levels, and none of the structures that they select.
 */
@NullMarked
package org.sumbawa.wire.rpc.level;

import org.jspecify.annotations.NullMarked;
