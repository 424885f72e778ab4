/**
 * IOCTL: one class a control. MS-SMB2 3.3.5.15.
 *
 * <p><b>Architecture invariant:</b> translates between what the wire says and what the store knows.
 */
@NullMarked
package org.sumbawa.server.command.fsctl;

import org.jspecify.annotations.NullMarked;
