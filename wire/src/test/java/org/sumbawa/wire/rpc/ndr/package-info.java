/** Tests. */
@NullMarked
package org.sumbawa.wire.rpc.ndr;

import org.jspecify.annotations.NullMarked;
