/** Tests of the package beside. */
@NullMarked
package org.sumbawa.server.outbound;

import org.jspecify.annotations.NullMarked;
