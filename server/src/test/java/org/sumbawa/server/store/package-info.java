/** Tests of Windows' file semantics on a file system in memory. */
@NullMarked
package org.sumbawa.server.store;

import org.jspecify.annotations.NullMarked;
