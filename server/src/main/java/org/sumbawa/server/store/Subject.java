package org.sumbawa.server.store;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import org.sumbawa.auth.Identity;
import org.sumbawa.wire.dtyp.Privilege;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.dtyp.Token;

/**
 * Who acts on files: what MS-FSA calls the SecurityContext.
 *
 * @param identity as the authentication proved it
 * @param token what security descriptors are held against
 */
public record Subject(Identity identity, Token token) {
  private static final Set<Privilege> OF_ADMINISTRATORS =
      EnumSet.of(Privilege.SECURITY, Privilege.TAKE_OWNERSHIP, Privilege.BACKUP, Privilege.RESTORE);
  private static final Set<Privilege> OF_BACKUP_OPERATORS = EnumSet.of(Privilege.BACKUP, Privilege.RESTORE);

  /**
   * The subject that an identity is; administrators and backup operators hold the privileges that go with it. Who has no
   * name gets no further than to the shares and pipes that settings name for such clients, and there is one of everyone.
   */
  public static Subject of(Identity identity) {
    var sids = new HashSet<>(identity.groups());
    if (identity.kind() == Identity.Kind.ANONYMOUS) {
      sids.add(Sid.EVERYONE);
    }
    Sid group = identity.groups().isEmpty() ? identity.sid() : identity.groups().getFirst();
    return new Subject(identity, new Token(identity.sid(), group, sids, privileges(sids)));
  }

  private static Set<Privilege> privileges(Set<Sid> sids) {
    if (sids.contains(Sid.BUILTIN_ADMINISTRATORS)) {
      return OF_ADMINISTRATORS;
    }
    return sids.contains(Sid.BACKUP_OPERATORS) ? OF_BACKUP_OPERATORS : Set.of();
  }

  /** Whether it belongs to the administrators. */
  public boolean isAdministrator() {
    return token.has(Sid.BUILTIN_ADMINISTRATORS);
  }

  /** Whether this is the same user. */
  public boolean sameUser(Subject other) {
    return identity.sid().equals(other.identity.sid());
  }
}
