@NullMarked
package org.sumbawa.vfs.local;

import org.jspecify.annotations.NullMarked;
