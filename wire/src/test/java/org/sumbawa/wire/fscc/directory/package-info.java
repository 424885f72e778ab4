/** Tests of the structures of their package. */
@NullMarked
package org.sumbawa.wire.fscc.directory;

import org.jspecify.annotations.NullMarked;
