/**
 * The NetBIOS session service, usually at port 139. RFC 1001 and RFC 1002; MS-SMB2 2.1.
 *
 * <p><b>Architecture invariant:</b> knows session packets and the names in them; no name is resolved here.
 */
@NullMarked
package org.sumbawa.transport.netbios;

import org.jspecify.annotations.NullMarked;
