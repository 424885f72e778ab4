/**
 * The outside world as tests see it: the server as a process of its own, and the programs of others that talk to
 * it. A program that is missing fails the test; {@code ./verify} installs them.
 *
 * <p><b>Architecture invariant:</b> knows the server only by its command line, its output and the wire.
 */
@NullMarked
package org.sumbawa.conformance.peer;

import org.jspecify.annotations.NullMarked;
