/**
 * The stages between a frame and its messages, for server and client alike: unseal, unchain on the way in; chain, sign, seal on the way out.
 *
 * <p><b>Architecture invariant:</b> keys and bytes in, bytes out; no session, no connection, no event.
 */
@NullMarked
package org.sumbawa.protection;

import org.jspecify.annotations.NullMarked;
