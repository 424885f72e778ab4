/** Tests of the headers around messages. */
@NullMarked
package org.sumbawa.wire.transform;

import org.jspecify.annotations.NullMarked;
