/** Pipes, with services made by hand. */
@NullMarked
package org.sumbawa.server.pipe;

import org.jspecify.annotations.NullMarked;
