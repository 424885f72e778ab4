/**
 * A file system in memory with every ability: storage for tests and for embedding.
 *
 * <p><b>Architecture invariant:</b> touches nothing outside the process; its only source of time is the clock it is
 * given, so that the same calls always lead to the same tree.
 */
@NullMarked
package org.sumbawa.vfs.memory;

import org.jspecify.annotations.NullMarked;
