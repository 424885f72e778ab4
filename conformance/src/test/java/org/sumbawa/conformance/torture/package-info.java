/**
 * Samba's torture suite against the server: what passes, what does not and why, and the page that tells of it.
 *
 * <p><b>Architecture invariant:</b> the passing set only grows; nothing here asks the server how it did.
 */
@NullMarked
package org.sumbawa.conformance.torture;

import org.jspecify.annotations.NullMarked;
