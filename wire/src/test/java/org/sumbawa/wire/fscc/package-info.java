/** Tests of the structures of a file system. */
@NullMarked
package org.sumbawa.wire.fscc;

import org.jspecify.annotations.NullMarked;
