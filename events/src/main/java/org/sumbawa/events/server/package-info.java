/**
 * The events of the server, one generated record each, and what many of them have in common.
 *
 * <p><b>Architecture invariant:</b> values only, made from the catalog; nothing here raises or reads an event.
 */
@NullMarked
package org.sumbawa.events.server;

import org.jspecify.annotations.NullMarked;
