/**
 * What listens to frames, or spoils them, for the sake of finding faults.
 *
 * <p><b>Architecture invariant:</b> nothing in production depends on a tap being there.
 */
@NullMarked
package org.sumbawa.transport.tap;

import org.jspecify.annotations.NullMarked;
