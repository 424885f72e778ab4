/** Tests. */
@NullMarked
package org.sumbawa.events.catalog;

import org.jspecify.annotations.NullMarked;
