/**
 * The messages of MS-SMB2 chapter 2: one file a command, holding its request and its response.
 *
 * <p><b>Architecture invariant:</b> does not know who speaks, and holds no protection: signing and sealing look at whole messages from outside.
 */
@NullMarked
package org.sumbawa.wire.message;

import org.jspecify.annotations.NullMarked;
