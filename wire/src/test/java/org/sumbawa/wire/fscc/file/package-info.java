/** Tests of the structures of their package. */
@NullMarked
package org.sumbawa.wire.fscc.file;

import org.jspecify.annotations.NullMarked;
