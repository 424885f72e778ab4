package org.sumbawa.server.rpc;

import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;

/**
 * Whom an identifier names.
 *
 * @param use what kind of principal
 * @param domain the name of its domain; empty if it has none
 * @param name its name; for a domain, that of the domain
 * @param sid its identifier
 */
public record Principal(SidNameUse use, String domain, String name, Sid sid) {

  /** The identifier of its domain: its own if it is one, and else all of it but the last part. */
  public Sid domainSid() {
    return use == SidNameUse.DOMAIN || sid.subAuthorityCount() == 0 ? sid : sid.domain();
  }

  /** The last part of its identifier; all ones for a domain. MS-LSAT 2.2.14. */
  public int relativeId() {
    return use == SidNameUse.DOMAIN || sid.subAuthorityCount() == 0 ? -1 : sid.rid();
  }
}
