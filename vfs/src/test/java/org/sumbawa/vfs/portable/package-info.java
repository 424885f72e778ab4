@NullMarked
package org.sumbawa.vfs.portable;

import org.jspecify.annotations.NullMarked;
