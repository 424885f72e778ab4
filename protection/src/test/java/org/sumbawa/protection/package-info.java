/** Tests. */
@NullMarked
package org.sumbawa.protection;

import org.jspecify.annotations.NullMarked;
