/**
 * Listings of folders: the entry, the classes in which it travels, and the buffer that entries are packed
 * into. MS-FSCC 2.4.
 *
 * <p><b>Architecture invariant:</b> knows the values of fscc and dtyp; neither who lists nor how folders
 * are stored.
 */
@NullMarked
package org.sumbawa.wire.fscc.directory;

import org.jspecify.annotations.NullMarked;
