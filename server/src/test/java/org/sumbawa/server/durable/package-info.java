/** Tests of what keeps opens beyond the end of the server. */
@NullMarked
package org.sumbawa.server.durable;

import org.jspecify.annotations.NullMarked;
