package org.sumbawa.server.rpc;

import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.rpc.lsarpc.SidNameUse;

/** The principals that every system knows. MS-LSAT 3.1.1.1.1 and 3.1.1.1.3, MS-DTYP 2.4.2.4. */
final class WellKnownPrincipals {
  private static final String AUTHORITY = "NT AUTHORITY";
  private static final String BUILTIN = "BUILTIN";
  private static final Sid BUILTIN_DOMAIN = Sid.of(5, 32);
  private static final List<Principal> ALL = List.of(group("", "NULL SID", Sid.NULL),
      group("", "Everyone", Sid.EVERYONE), group("", "LOCAL", Sid.LOCAL),
      group("", "CREATOR OWNER", Sid.CREATOR_OWNER), group("", "CREATOR GROUP", Sid.CREATOR_GROUP),
      group("", "OWNER RIGHTS", Sid.OWNER_RIGHTS), group(AUTHORITY, "NETWORK", Sid.NETWORK),
      group(AUTHORITY, "INTERACTIVE", Sid.INTERACTIVE), group(AUTHORITY, "ANONYMOUS LOGON", Sid.ANONYMOUS),
      group(AUTHORITY, "SELF", Sid.PRINCIPAL_SELF),
      group(AUTHORITY, "Authenticated Users", Sid.AUTHENTICATED_USERS),
      group(AUTHORITY, "SYSTEM", Sid.LOCAL_SYSTEM), group(AUTHORITY, "LOCAL SERVICE", Sid.LOCAL_SERVICE),
      group(AUTHORITY, "NETWORK SERVICE", Sid.NETWORK_SERVICE),
      group(AUTHORITY, "NTLM Authentication", Sid.NTLM_AUTHENTICATION),
      new Principal(SidNameUse.DOMAIN, BUILTIN, BUILTIN, BUILTIN_DOMAIN),
      alias("Administrators", Sid.BUILTIN_ADMINISTRATORS), alias("Users", Sid.BUILTIN_USERS),
      alias("Guests", Sid.BUILTIN_GUESTS), alias("Power Users", BUILTIN_DOMAIN.child(547)),
      alias("Account Operators", BUILTIN_DOMAIN.child(548)),
      alias("Server Operators", BUILTIN_DOMAIN.child(549)),
      alias("Print Operators", BUILTIN_DOMAIN.child(550)), alias("Backup Operators", Sid.BACKUP_OPERATORS));

  private WellKnownPrincipals() {}

  static Optional<Principal> of(Sid sid) {
    return ALL.stream().filter(principal -> principal.sid().equals(sid)).findFirst();
  }

  static Optional<Principal> of(String domain, String name) {
    return ALL.stream().filter(principal -> principal.name().equalsIgnoreCase(name))
        .filter(principal -> domain.isEmpty() || principal.domain().equalsIgnoreCase(domain)).findFirst();
  }

  private static Principal group(String domain, String name, Sid sid) {
    return new Principal(SidNameUse.WELL_KNOWN_GROUP, domain, name, sid);
  }

  private static Principal alias(String name, Sid sid) {
    return new Principal(SidNameUse.ALIAS, BUILTIN, name, sid);
  }
}
