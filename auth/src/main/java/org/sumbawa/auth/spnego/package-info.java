/**
 * The negotiation about which mechanism authenticates, both ends, with its protection against whoever would
 * have the weaker one chosen. RFC 4178, MS-SPNG.
 *
 * <p><b>Architecture invariant:</b> knows mechanisms by their interface only.
 */
@NullMarked
package org.sumbawa.auth.spnego;

import org.jspecify.annotations.NullMarked;
