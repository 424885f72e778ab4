/** Tests of framing, once for every network that carries bytes. */
@NullMarked
package org.sumbawa.transport.stream;

import org.jspecify.annotations.NullMarked;
