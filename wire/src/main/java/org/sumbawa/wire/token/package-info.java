/**
 * The authentication tokens: SPNEGO (RFC 4178, MS-SPNG) and NTLMSSP (MS-NLMP 2.2).
 *
 * <p><b>Architecture invariant:</b> holds no secret and takes no decision.
 */
@NullMarked
package org.sumbawa.wire.token;

import org.jspecify.annotations.NullMarked;
