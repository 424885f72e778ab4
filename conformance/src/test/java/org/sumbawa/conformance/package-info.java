/**
 * The project from outside: its launcher, its command line, and real peers against its server.
 *
 * <p><b>Architecture invariant:</b> nothing here reaches into the server; what a user cannot see is not tested here.
 */
@NullMarked
package org.sumbawa.conformance;

import org.jspecify.annotations.NullMarked;
