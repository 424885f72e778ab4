/**
 * What messages carry besides their fixed fields: create contexts (MS-SMB2 2.2.13.2 and 2.2.14.2), negotiate contexts
 * (2.2.3.1 and 2.2.4.1), tree connect contexts (2.2.9.2).
 *
 * <p><b>Architecture invariant:</b> knows values, dtyp and fscc, and not the messages that carry contexts.
 */
@NullMarked
package org.sumbawa.wire.message.context;

import org.jspecify.annotations.NullMarked;
