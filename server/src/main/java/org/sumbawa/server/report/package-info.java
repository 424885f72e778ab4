/**
 * What administrators are told: the beginnings and ends of connections, sessions, tree connects, opens and shares, and
 * what went against security. Each arrow of a state machine that has an event is taken here, with its event.
 *
 * <p><b>Architecture invariant:</b> the only package that raises the events of channels that people read.
 */
@NullMarked
package org.sumbawa.server.report;

import org.jspecify.annotations.NullMarked;
