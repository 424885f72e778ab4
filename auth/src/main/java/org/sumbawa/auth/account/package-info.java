/**
 * Local accounts: who there is, and the NT hash that each password is known by. They live in a file that only
 * its owner may read, or in memory.
 *
 * <p><b>Architecture invariant:</b> no password is kept, written or shown; no message, no protocol.
 */
@NullMarked
package org.sumbawa.auth.account;

import org.jspecify.annotations.NullMarked;
