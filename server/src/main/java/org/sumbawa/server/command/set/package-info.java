/**
 * SET_INFO: what a client may change of a file or volume. MS-SMB2 3.3.5.21.
 *
 * <p><b>Architecture invariant:</b> translates between what the wire says and what the store knows.
 */
@NullMarked
package org.sumbawa.server.command.set;

import org.jspecify.annotations.NullMarked;
