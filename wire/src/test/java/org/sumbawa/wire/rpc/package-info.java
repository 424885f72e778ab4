/** Tests of remote procedure calls, over all interfaces. */
@NullMarked
package org.sumbawa.wire.rpc;

import org.jspecify.annotations.NullMarked;
