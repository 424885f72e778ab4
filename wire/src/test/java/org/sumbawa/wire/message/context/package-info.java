/** Tests of the contexts. */
@NullMarked
package org.sumbawa.wire.message.context;

import org.jspecify.annotations.NullMarked;
