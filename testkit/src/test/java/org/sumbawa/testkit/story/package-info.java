/**
 * Stories: a whole server on a network in memory and a clock that stands still, seen from outside as a peer and an
 * administrator see it, by messages and by the sequence of events.
 */
@NullMarked
package org.sumbawa.testkit.story;

import org.jspecify.annotations.NullMarked;
