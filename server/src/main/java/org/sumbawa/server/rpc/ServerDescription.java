package org.sumbawa.server.rpc;

import java.time.Instant;
import org.sumbawa.wire.dtyp.Sid;

/**
 * What a server says of itself.
 *
 * @param name its NetBIOS name
 * @param domain the domain or workgroup that it is in
 * @param comment what its administrator says of it
 * @param major the version of Windows whose manners it has
 * @param minor the second part of that version
 * @param accountDomain the identifier of the domain of its own accounts, which is named as the server is
 * @param started since when it has been running
 */
public record ServerDescription(String name, String domain, String comment, int major, int minor,
    Sid accountDomain, Instant started) {}
