/**
 * What a handler is, and how one waits for a break: beneath all handlers, so that those of a family in a package of its
 * own and the one who finds them all do not go round in a circle.
 *
 * <p><b>Architecture invariant:</b> knows what the gates prove, and no command.
 */
@NullMarked
package org.sumbawa.server.handler;

import org.jspecify.annotations.NullMarked;
