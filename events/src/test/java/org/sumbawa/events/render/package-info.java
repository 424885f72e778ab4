/** Tests. */
@NullMarked
package org.sumbawa.events.render;

import org.jspecify.annotations.NullMarked;
