/** Tests of the messages. */
@NullMarked
package org.sumbawa.wire.message;

import org.jspecify.annotations.NullMarked;
