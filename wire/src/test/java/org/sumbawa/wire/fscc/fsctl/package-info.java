/** Tests of the structures of their package. */
@NullMarked
package org.sumbawa.wire.fscc.fsctl;

import org.jspecify.annotations.NullMarked;
