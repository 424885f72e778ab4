/**
 * The small values that messages are made of: sets of flags, enumerations, the file id. MS-SMB2 chapter 2.
 *
 * <p><b>Architecture invariant:</b> knows the codec and dtyp, and neither a message nor a context.
 */
@NullMarked
package org.sumbawa.wire.message.value;

import org.jspecify.annotations.NullMarked;
