/**
 * Windows file semantics over a {@link org.sumbawa.vfs.FileSystem}: the one open table of the process, with share
 * modes, byte-range locks, delete-pending state, access checks and change notification. What MS-FSA calls the
 * object store.
 *
 * <p><b>Architecture invariant:</b> knows files and callers, and nothing of connections, sessions or messages; each
 * file has exactly one {@link org.sumbawa.server.store.FileNode} however many shares reach it.
 */
@NullMarked
package org.sumbawa.server.store;

import org.jspecify.annotations.NullMarked;
