/**
 * Where a DFS path leads: the question and the answer. MS-DFSC 2.2.
 *
 * <p><b>Architecture invariant:</b> knows dtyp; neither the IOCTL message that carries these structures nor
 * any namespace.
 */
@NullMarked
package org.sumbawa.wire.fscc.dfs;

import org.jspecify.annotations.NullMarked;
