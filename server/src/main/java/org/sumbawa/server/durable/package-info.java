/** What keeps opens beyond the end of the server: the place for them, and the one that is built in. */
@NullMarked
package org.sumbawa.server.durable;

import org.jspecify.annotations.NullMarked;
