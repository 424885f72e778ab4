/**
 * What the server and the client say about themselves: events with the ids and fields that administrators know
 * from Windows, who listens to them, and how they get there.
 *
 * <p><b>Architecture invariant:</b> knows the kinds of events and their subscribers; neither who raises an event
 * and why, nor what a subscriber does with it.
 */
@NullMarked
package org.sumbawa.events;

import org.jspecify.annotations.NullMarked;
