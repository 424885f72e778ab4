/** Tests of the structures of their package. */
@NullMarked
package org.sumbawa.wire.fscc.dfs;

import org.jspecify.annotations.NullMarked;
