/**
 * TCP: blocking channels, which measured level with event loops for bulk data and are plain to read.
 *
 * <p><b>Architecture invariant:</b> carries bytes; framing is {@code stream}'s.
 */
@NullMarked
package org.sumbawa.transport.tcp;

import org.jspecify.annotations.NullMarked;
