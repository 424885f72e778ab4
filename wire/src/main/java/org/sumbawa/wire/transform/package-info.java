/**
 * The headers around a message: encryption (MS-SMB2 2.2.41) and compression (2.2.42); and what goes with data outside
 * a message, by RDMA (2.2.43, MS-SMBD 2.2.3.1).
 *
 * <p><b>Architecture invariant:</b> holds no key and no algorithm.
 */
@NullMarked
package org.sumbawa.wire.transform;

import org.jspecify.annotations.NullMarked;
