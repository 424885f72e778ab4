/**
 * What server and client share beneath the protocol: the outside world (time, chance, threads, timers) as
 * values that are passed in, and the state machine whose arrows are events.
 *
 * <p><b>Architecture invariant:</b> knows no message, no socket and no file; nothing above this module asks
 * the machine for time, randomness or a thread except through {@link org.sumbawa.core.Environment}.
 */
@NullMarked
package org.sumbawa.core;

import org.jspecify.annotations.NullMarked;
