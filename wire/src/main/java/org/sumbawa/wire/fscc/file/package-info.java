/**
 * What can be asked of a file or set on it: one record a file information class. MS-FSCC 2.4.
 *
 * <p><b>Architecture invariant:</b> knows the values of fscc and dtyp; neither who asks nor how files are
 * stored.
 */
@NullMarked
package org.sumbawa.wire.fscc.file;

import org.jspecify.annotations.NullMarked;
