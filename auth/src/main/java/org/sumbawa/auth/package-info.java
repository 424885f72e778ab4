/**
 * Proving who somebody is: what every mechanism has in common, and the brake on guessing.
 *
 * <p>An {@link org.sumbawa.auth.Acceptor} is a server's end of one exchange, an {@link
 * org.sumbawa.auth.Initiator} a client's. Both are state machines fed with tokens. A {@link
 * org.sumbawa.auth.Mechanism} makes acceptors and plugs into the negotiation of {@code spnego}: NTLM does,
 * and Kerberos will in the same place.
 *
 * <p><b>Architecture invariant:</b> tokens in, tokens and verdicts out; no network, no message of SMB.
 */
@NullMarked
package org.sumbawa.auth;

import org.jspecify.annotations.NullMarked;
