/**
 * JSON, written and read: as much as lines of events and of the command line's own talk need. RFC 8259.
 *
 * <p><b>Architecture invariant:</b> text in, values out, and back; knows no event.
 */
@NullMarked
package org.sumbawa.events.json;

import org.jspecify.annotations.NullMarked;
