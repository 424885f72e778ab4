/** Tests. */
@NullMarked
package org.sumbawa.transport.netbios;

import org.jspecify.annotations.NullMarked;
