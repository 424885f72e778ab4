/** Tests. */
@NullMarked
package org.sumbawa.transport.memory;

import org.jspecify.annotations.NullMarked;
