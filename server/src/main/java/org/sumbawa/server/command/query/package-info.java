/**
 * QUERY_INFO: one method a kind of information. MS-SMB2 3.3.5.20.
 *
 * <p><b>Architecture invariant:</b> translates between what the wire says and what the store knows.
 */
@NullMarked
package org.sumbawa.server.command.query;

import org.jspecify.annotations.NullMarked;
