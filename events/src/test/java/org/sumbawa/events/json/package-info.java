/** Tests. */
@NullMarked
package org.sumbawa.events.json;

import org.jspecify.annotations.NullMarked;
