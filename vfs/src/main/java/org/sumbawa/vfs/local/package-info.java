/**
 * A folder of a Linux disk as a file system: names whatever their case, attributes, streams and security descriptors as
 * Samba keeps them, and no way out of the folder.
 *
 * <p><b>Architecture invariant:</b> every path is walked by the kernel beneath the root's descriptor; no text of a
 * client ever becomes a path of the host's. What the kernel offers comes through {@code vfs.kernel} alone, what Samba
 * wrote through {@code vfs.samba}.
 */
@NullMarked
package org.sumbawa.vfs.local;

import org.jspecify.annotations.NullMarked;
