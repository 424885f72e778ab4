/** Tests. */
@NullMarked
package org.sumbawa.events.sink;

import org.jspecify.annotations.NullMarked;
