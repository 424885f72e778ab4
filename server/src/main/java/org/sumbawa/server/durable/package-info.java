/**
 * Where opens are kept beyond the end of the server: the place for them, and the one that is built in.
 *
 * <p><b>Architecture invariant:</b> keeps bytes under numbers, and knows nothing of what they say.
 */
@NullMarked
package org.sumbawa.server.durable;

import org.jspecify.annotations.NullMarked;
