/**
 * The data types that every Microsoft protocol shares: MS-DTYP, and the status codes of MS-ERREF.
 *
 * <p><b>Architecture invariant:</b> values only; no message, no file system.
 */
@NullMarked
package org.sumbawa.wire.dtyp;

import org.jspecify.annotations.NullMarked;
