/**
 * What tests of a server need, published so that users test with it too: a server in a test by one annotation, its
 * events as they come, and, for those who look closer, a server whose clock, chance, threads and network are the test's.
 *
 * <p><b>Architecture invariant:</b> uses what any program can use of the server, and no part of it from within.
 */
@NullMarked
package org.sumbawa.testkit;

import org.jspecify.annotations.NullMarked;
