/**
 * Shares: names under which file systems are served, who may enter them, and the pipes of IPC$.
 *
 * <p><b>Architecture invariant:</b> knows no session; what a caller may do is computed from the subject it passes.
 */
@NullMarked
package org.sumbawa.server.share;

import org.jspecify.annotations.NullMarked;
