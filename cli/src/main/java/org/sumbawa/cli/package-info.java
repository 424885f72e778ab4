/**
 * The command line: one class a verb. What a verb does is the work of the modules below; here is how it is asked
 * for, and what people are told.
 *
 * <p><b>Architecture invariant:</b> the only module that writes to standard output and error and that ends the
 * process; nothing depends on it.
 */
@NullMarked
package org.sumbawa.cli;

import org.jspecify.annotations.NullMarked;
