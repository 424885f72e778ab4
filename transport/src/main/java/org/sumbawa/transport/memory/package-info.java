/**
 * A network inside one process, for tests and for a client beside its server: what TCP does, without sockets.
 *
 * <p><b>Architecture invariant:</b> touches no system resource; everything that happens on it was caused by a
 * caller.
 */
@NullMarked
package org.sumbawa.transport.memory;

import org.jspecify.annotations.NullMarked;
