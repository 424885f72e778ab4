/**
 * Frames on a stream of bytes: what Direct TCP, the NetBIOS session service and the network in memory share.
 *
 * <p><b>Architecture invariant:</b> does not know where the stream of bytes comes from.
 */
@NullMarked
package org.sumbawa.transport.stream;

import org.jspecify.annotations.NullMarked;
