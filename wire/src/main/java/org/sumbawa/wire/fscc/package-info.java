/**
 * The structures in which a file system speaks over the wire: one record an information class, an FSCTL, a
 * notify record. MS-FSCC.
 *
 * <p><b>Architecture invariant:</b> knows dtyp, and nothing of the SMB2 messages that carry these
 * structures.
 */
@NullMarked
package org.sumbawa.wire.fscc;

import org.jspecify.annotations.NullMarked;
