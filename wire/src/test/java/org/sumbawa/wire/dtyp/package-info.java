/** Tests of the data types. */
@NullMarked
package org.sumbawa.wire.dtyp;

import org.jspecify.annotations.NullMarked;
