/** Tests of the structures of their package. */
@NullMarked
package org.sumbawa.wire.fscc.filesystem;

import org.jspecify.annotations.NullMarked;
