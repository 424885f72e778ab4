@NullMarked
package org.sumbawa.vfs.memory;

import org.jspecify.annotations.NullMarked;
