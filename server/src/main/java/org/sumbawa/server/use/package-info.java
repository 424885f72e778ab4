/**
 * Who uses what, told to administrators: by the server's own API, by the command line and by RPC.
 *
 * <p><b>Architecture invariant:</b> values only; nothing here knows where they come from.
 */
@NullMarked
package org.sumbawa.server.use;

import org.jspecify.annotations.NullMarked;
