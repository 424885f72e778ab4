@NullMarked
package org.sumbawa.vfs.names;

import org.jspecify.annotations.NullMarked;
