/** Tests. */
@NullMarked
package org.sumbawa.wire.rpc.pdu;

import org.jspecify.annotations.NullMarked;
