/**
 * How names on a disk and names for Windows clients correspond, so that every file can be seen and named.
 *
 * <p><b>Architecture invariant:</b> values only; no file system is asked.
 */
@NullMarked
package org.sumbawa.vfs.names;

import org.jspecify.annotations.NullMarked;
