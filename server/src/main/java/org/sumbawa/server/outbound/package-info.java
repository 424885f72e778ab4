/**
 * The way out: answers become one message, are signed or sealed, and are written in the order they were sent. MS-SMB2
 * 3.3.4.1.
 *
 * <p><b>Architecture invariant:</b> the only package that writes to a link.
 */
@NullMarked
package org.sumbawa.server.outbound;

import org.jspecify.annotations.NullMarked;
