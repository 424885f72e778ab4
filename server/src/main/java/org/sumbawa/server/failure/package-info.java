/**
 * The two ways a request can fail: refused with a status, or punished with a disconnect.
 *
 * <p><b>Architecture invariant:</b> says what failed; what it becomes on the wire and in an event is decided in
 * one place, {@code accept}.
 */
@NullMarked
package org.sumbawa.server.failure;

import org.jspecify.annotations.NullMarked;
