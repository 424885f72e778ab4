/**
 * NTLM, both ends: version 2 with its proof of all three messages, version 1 where a setting still allows it.
 *
 * <p><b>Architecture invariant:</b> knows accounts and tokens; not that SPNEGO or SMB carry them.
 */
@NullMarked
package org.sumbawa.auth.ntlm;

import org.jspecify.annotations.NullMarked;
