/**
 * The whole catalog at once: finding rows by id, making events of what a file says, explaining a row in words.
 *
 * <p><b>Architecture invariant:</b> knows every row; neither raises events nor takes them.
 */
@NullMarked
package org.sumbawa.events.catalog;

import org.jspecify.annotations.NullMarked;
