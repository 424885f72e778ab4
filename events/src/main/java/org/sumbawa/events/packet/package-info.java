/**
 * Packets as events: cutting one that is too long for an event into fragments, and putting it together again.
 *
 * <p><b>Architecture invariant:</b> the bytes of a packet mean nothing here.
 */
@NullMarked
package org.sumbawa.events.packet;

import org.jspecify.annotations.NullMarked;
