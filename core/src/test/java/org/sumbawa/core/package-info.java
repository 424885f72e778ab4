/** Tests. */
@NullMarked
package org.sumbawa.core;

import org.jspecify.annotations.NullMarked;
