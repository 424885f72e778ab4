/**
 * The Linux kernel as the local file system needs it: open descriptors and what can be asked of them, through one
 * {@code syscall(2)}. Names are bytes here, as the kernel has them.
 *
 * <p><b>Architecture invariant:</b> knows no share, no client and no Windows semantics; every path is walked by the
 * kernel beneath a descriptor, and every failure is a {@link org.sumbawa.vfs.VfsException}.
 */
@NullMarked
package org.sumbawa.vfs.kernel;

import org.jspecify.annotations.NullMarked;
