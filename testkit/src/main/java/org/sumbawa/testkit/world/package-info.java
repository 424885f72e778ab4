/**
 * Chance that repeats itself and patience with a busy machine: what everything in this module stands on.
 *
 * <p><b>Architecture invariant:</b> knows no server and no peer.
 */
@NullMarked
package org.sumbawa.testkit.world;

import org.jspecify.annotations.NullMarked;
