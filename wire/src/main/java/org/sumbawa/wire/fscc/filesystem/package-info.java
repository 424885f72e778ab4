/**
 * What can be asked of a volume or set on it: one record a file system information class. MS-FSCC 2.5.
 *
 * <p><b>Architecture invariant:</b> knows the values of fscc and dtyp; neither who asks nor how files are
 * stored.
 */
@NullMarked
package org.sumbawa.wire.fscc.filesystem;

import org.jspecify.annotations.NullMarked;
