/** Tests. */
@NullMarked
package org.sumbawa.transport.tap;

import org.jspecify.annotations.NullMarked;
