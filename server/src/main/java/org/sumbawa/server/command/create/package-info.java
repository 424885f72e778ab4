/**
 * CREATE in its steps: the name, the file or pipe, the contexts. MS-SMB2 3.3.5.9.
 *
 * <p><b>Architecture invariant:</b> what happens to files is the store's; here is what the message says about it.
 */
@NullMarked
package org.sumbawa.server.command.create;

import org.jspecify.annotations.NullMarked;
