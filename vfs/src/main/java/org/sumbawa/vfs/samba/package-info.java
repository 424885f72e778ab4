/**
 * What Samba keeps beside a file's data, in its very formats, so that a folder can be served by either: attributes
 * and creation time, security descriptors, named streams.
 *
 * <p><b>Architecture invariant:</b> bytes and values only; who reads and writes them is not known here.
 */
@NullMarked
package org.sumbawa.vfs.samba;

import org.jspecify.annotations.NullMarked;
