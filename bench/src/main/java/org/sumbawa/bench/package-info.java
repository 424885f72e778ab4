/**
 * Measurements, each a class of its own, run by hand.
 *
 * <p><b>Architecture invariant:</b> nothing that is shipped knows this module.
 */
@NullMarked
package org.sumbawa.bench;

import org.jspecify.annotations.NullMarked;
