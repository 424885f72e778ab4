/**
 * Where events go: flight recorder, JSON lines, Windows event XML, SLF4J, a ring in memory; and reading JSON
 * lines back.
 *
 * <p><b>Architecture invariant:</b> a subscriber never blocks whoever raises an event: what may block happens on a
 * thread that was passed in, behind a queue with a bound.
 */
@NullMarked
package org.sumbawa.events.sink;

import org.jspecify.annotations.NullMarked;
