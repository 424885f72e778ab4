package org.sumbawa.wire.dtyp;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * For whom a security descriptor is asked: the authorization context of a logon. It never crosses the network.
 * MS-DTYP 2.5.2.
 *
 * @param user the account, which owns what it makes
 * @param group the primary group, which what it makes belongs to
 * @param sids all identifiers that it has; user and group are added
 * @param privileges what it may do whatever a descriptor says
 * @param claims what is known of the user and of the machine that it sits at
 */
public record Token(Sid user, Sid group, Set<Sid> sids, Set<Privilege> privileges, Claims claims) {

  /**
   * What conditional entries ask for.
   *
   * @param user claims about the user
   * @param local claims that the machine at hand makes
   * @param device claims about the user's machine
   * @param deviceSids the identifiers of the user's machine
   */
  public record Claims(List<ClaimAttribute> user, List<ClaimAttribute> local, List<ClaimAttribute> device,
      Set<Sid> deviceSids) {
    /** Nothing known. */
    public static final Claims NONE = new Claims(List.of(), List.of(), List.of(), Set.of());

    /** Copies what it is given. */
    public Claims {
      user = List.copyOf(user);
      local = List.copyOf(local);
      device = List.copyOf(device);
      deviceSids = Set.copyOf(deviceSids);
    }
  }

  /** Adds user and group to the identifiers. */
  public Token {
    var all = new LinkedHashSet<>(sids);
    all.add(user);
    all.add(group);
    sids = Set.copyOf(all);
    privileges = Set.copyOf(privileges);
  }

  /** A token without claims. */
  public Token(Sid user, Sid group, Set<Sid> sids, Set<Privilege> privileges) {
    this(user, group, sids, privileges, Claims.NONE);
  }

  /** Whether it has this identifier. MS-DTYP 2.5.3.1.1. */
  public boolean has(Sid sid) {
    return sids.contains(sid);
  }

  /** Whether it holds this privilege. */
  public boolean has(Privilege privilege) {
    return privileges.contains(privilege);
  }

  /** Its integrity level: the highest of its identifiers S-1-16-…, medium where there is none. */
  public Sid integrityLevel() {
    return sids.stream()
        .filter(sid -> sid.authority() == Sid.ML_MEDIUM.authority() && sid.subAuthorityCount() == 1)
        .max(Sid::compareTo).orElse(Sid.ML_MEDIUM);
  }

  /** The list that an object gets where nothing is inherited and none is given: all to its owner and to the system. */
  public Acl defaultDacl() {
    return Acl.of(AccessAce.allowed(user, AccessMask.GENERIC_ALL, AceFlags.NONE),
        AccessAce.allowed(Sid.LOCAL_SYSTEM, AccessMask.GENERIC_ALL, AceFlags.NONE));
  }
}
