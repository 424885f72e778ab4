/**
 * The server among the troubles of the world: several clients at once, large and many files, disks that are full or
 * read-only, files that others delete underneath, and being stopped in the middle of things.
 *
 * <p><b>Architecture invariant:</b> what was acknowledged is looked for on the disk itself.
 */
@NullMarked
package org.sumbawa.conformance.world;

import org.jspecify.annotations.NullMarked;
