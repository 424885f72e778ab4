/**
 * The road of a request, from the listener to the handler and back: the only place that sees all of it.
 *
 * <p><b>Architecture invariant:</b> composes what the other packages do, and decides nothing about a request itself.
 */
@NullMarked
package org.sumbawa.server.accept;

import org.jspecify.annotations.NullMarked;
