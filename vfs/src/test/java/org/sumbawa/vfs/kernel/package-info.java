@NullMarked
package org.sumbawa.vfs.kernel;

import org.jspecify.annotations.NullMarked;
