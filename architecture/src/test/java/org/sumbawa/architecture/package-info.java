/**
 * The rules of the house as tests: which module and package may know which, what nobody may call, how things are
 * named, how long a file may be, and that the documents tell the truth.
 *
 * <p><b>Architecture invariant:</b> a rule that is written down and can be checked is checked here, and each
 * check first makes sure that it saw something to check.
 */
@NullMarked
package org.sumbawa.architecture;

import org.jspecify.annotations.NullMarked;
