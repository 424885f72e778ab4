/** Tests. */
@NullMarked
package org.sumbawa.transport;

import org.jspecify.annotations.NullMarked;
