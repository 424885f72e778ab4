/**
 * Frames between two machines: links, listeners and networks, whatever carries them.
 *
 * <p><b>Architecture invariant:</b> knows where a frame begins and ends, and nothing of what it means; nothing
 * here looks at a byte of a frame's content.
 */
@NullMarked
package org.sumbawa.transport;

import org.jspecify.annotations.NullMarked;
