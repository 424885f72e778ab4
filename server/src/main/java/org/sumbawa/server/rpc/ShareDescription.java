package org.sumbawa.server.rpc;

import org.sumbawa.wire.codec.Bytes;

/**
 * A share.
 *
 * @param name its name
 * @param type what it shares. MS-SRVS 2.2.2.4
 * @param remark what its administrator says of it
 * @param path where it is on the server
 * @param flags how it may be cached, among other things. MS-SRVS 2.2.4.29
 * @param maximumUses how many may use it at once, or −1 for as many as like
 * @param currentUses how many do
 * @param securityDescriptor who may use it, self-relative; no bytes if everyone may
 */
public record ShareDescription(String name, int type, String remark, String path, int flags, int maximumUses,
    int currentUses, Bytes securityDescriptor) {}
