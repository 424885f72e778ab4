/**
 * Samba's client and Linux' kernel against the server, in every dialect and with every way of protecting messages, with
 * the wire read by somebody else's dissector.
 *
 * <p><b>Architecture invariant:</b> what is claimed of the wire is read from captures, never asked of the server.
 */
@NullMarked
package org.sumbawa.conformance.interop;

import org.jspecify.annotations.NullMarked;
