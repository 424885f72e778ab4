/**
 * The services behind the named pipes: srvsvc and wkssvc, by which a server is browsed, and as much of lsarpc as names
 * the principals in permissions. MS-SRVS, MS-WKST, MS-LSAT, MS-LSAD.
 *
 * <p><b>Architecture invariant:</b> bytes in, bytes out; what is told of the server comes from an
 * {@link org.sumbawa.server.rpc.RpcDirectory}, and nothing here knows a session or a share table, only
 * what the values of {@link org.sumbawa.server.use} tell of them.
 */
@NullMarked
package org.sumbawa.server.rpc;

import org.jspecify.annotations.NullMarked;
