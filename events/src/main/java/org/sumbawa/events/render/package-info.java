/**
 * Events as text: for people, with names for values, and for tools, with the bare values.
 *
 * <p><b>Architecture invariant:</b> turns values into text and back; no I/O.
 */
@NullMarked
package org.sumbawa.events.render;

import org.jspecify.annotations.NullMarked;
