/**
 * The analytic events: every request and response, the way of a work item, and whole packets. They cost next to nothing
 * while nobody listens.
 *
 * <p><b>Architecture invariant:</b> reads what passes by; changes nothing and decides nothing.
 */
@NullMarked
package org.sumbawa.server.trace;

import org.jspecify.annotations.NullMarked;
