/** Tests. */
@NullMarked
package org.sumbawa.server.rpc;

import org.jspecify.annotations.NullMarked;
