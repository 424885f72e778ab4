/** Tests. */
@NullMarked
package org.sumbawa.events.packet;

import org.jspecify.annotations.NullMarked;
