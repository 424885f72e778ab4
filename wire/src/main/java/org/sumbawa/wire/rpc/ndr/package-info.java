/**
 * Network data representation with 32-bit pointers: alignment, strings, arrays, pointers and where what they point to
 * is written. C706 chapter 14.
 *
 * <p><b>Architecture invariant:</b> knows no procedure and no structure of one.
 */
@NullMarked
package org.sumbawa.wire.rpc.ndr;

import org.jspecify.annotations.NullMarked;
