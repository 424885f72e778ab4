/**
 * A scripted peer: the raw client side of SMB 2 and 3, for tests that want to see every message and to break every rule.
 * What it sends is right unless the test changes it; what it receives is held against signature and seal.
 *
 * <p><b>Architecture invariant:</b> knows messages and keys, and no server: it talks over a link to whatever is there.
 */
@NullMarked
package org.sumbawa.testkit.peer;

import org.jspecify.annotations.NullMarked;
