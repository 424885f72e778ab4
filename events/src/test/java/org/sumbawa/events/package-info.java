/** Tests. */
@NullMarked
package org.sumbawa.events;

import org.jspecify.annotations.NullMarked;
