@NullMarked
package org.sumbawa.vfs;

import org.jspecify.annotations.NullMarked;
