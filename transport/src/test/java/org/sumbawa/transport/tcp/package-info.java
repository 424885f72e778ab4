/** Tests. */
@NullMarked
package org.sumbawa.transport.tcp;

import org.jspecify.annotations.NullMarked;
