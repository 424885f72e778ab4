/**
 * What goes into a file system control and what comes back: one file a control code. MS-FSCC 2.3, MS-SMB2
 * 2.2.31 and 2.2.32.
 *
 * <p><b>Architecture invariant:</b> knows the values of fscc and dtyp; neither the IOCTL message that
 * carries these structures nor how they are acted on.
 */
@NullMarked
package org.sumbawa.wire.fscc.fsctl;

import org.jspecify.annotations.NullMarked;
