/**
 * The kernel every structure is read and written with.
 *
 * <p><b>Architecture invariant:</b> knows bytes, and nothing of the protocol whose structures they form.
 */
@NullMarked
package org.sumbawa.wire.codec;

import org.jspecify.annotations.NullMarked;
