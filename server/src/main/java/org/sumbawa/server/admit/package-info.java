/**
 * The gates between an arrived request and its handler. Each proves one thing; together they make an
 * {@link org.sumbawa.server.admit.Admitted}, which nobody else can make. MS-SMB2 3.3.5.2.
 *
 * <p><b>Architecture invariant:</b> every check that does not depend on one command alone is here, so no handler repeats
 * or forgets it.
 */
@NullMarked
package org.sumbawa.server.admit;

import org.jspecify.annotations.NullMarked;
