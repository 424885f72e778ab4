@NullMarked
package org.sumbawa.vfs.samba;

import org.jspecify.annotations.NullMarked;
