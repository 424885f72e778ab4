/**
 * The storage SPI: what the server needs of a file system, in Windows terms but small. A map of bytes becomes a
 * file system in an afternoon; everything Windows-like (share modes, locks, leases, change notification,
 * delete on close, access checks) is the server's and is not asked of the storage.
 *
 * <p><b>Architecture invariant:</b> knows no message, session or connection; of the wire only the values of
 * {@code dtyp} and {@code fscc}.
 */
@NullMarked
package org.sumbawa.vfs;

import org.jspecify.annotations.NullMarked;
