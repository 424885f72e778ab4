/** Tests of the analytic events. */
@NullMarked
package org.sumbawa.server.trace;

import org.jspecify.annotations.NullMarked;
