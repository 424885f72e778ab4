/** Tests of the package beside. */
@NullMarked
package org.sumbawa.server.accept;

import org.jspecify.annotations.NullMarked;
