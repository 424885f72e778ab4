/**
 * A folder as a file system by what {@code java.nio.file} offers: for developing and testing on a Mac or another Unix,
 * where {@code vfs.local} does not work.
 *
 * <p><b>Architecture invariant:</b> declares only what every such host can; asks the host nothing but through
 * {@code java.nio.file}.
 */
@NullMarked
package org.sumbawa.vfs.portable;

import org.jspecify.annotations.NullMarked;
