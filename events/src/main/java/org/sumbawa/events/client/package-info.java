/**
 * The events of the client, one generated record each.
 *
 * <p><b>Architecture invariant:</b> values only, made from the catalog; nothing here raises or reads an event.
 */
@NullMarked
package org.sumbawa.events.client;

import org.jspecify.annotations.NullMarked;
