package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.AccessMask.ACCESS_SYSTEM_SECURITY;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_ALL_ACCESS;
import static org.sumbawa.wire.dtyp.AccessMask.MAXIMUM_ALLOWED;
import static org.sumbawa.wire.dtyp.AccessMask.READ_CONTROL;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_DAC;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_OWNER;

import java.util.Set;
import org.sumbawa.wire.dtyp.AceType.Effect;

/**
 * What a security descriptor grants a token of the rights that it wants. Each right is decided for itself: by
 * the first entry that speaks of it. So what is granted where {@link AccessMask#MAXIMUM_ALLOWED} is wanted is
 * exactly what would be granted one by one (MS-FSA 2.1.5.1.2.1), though the document's own sum forgets the
 * entries' order. MS-DTYP 2.5.3.2.
 *
 * @param granted the rights that are granted, all of them specific ones
 * @param refused the wanted rights that are not; {@link AccessMask#MAXIMUM_ALLOWED} if nothing at all may be had
 */
public record AccessCheck(AccessMask granted, AccessMask refused) {
  /** What the backup privilege gives to those who mean to back up. MS-FSA 2.1.5.1. */
  public static final AccessMask BACKUP_ACCESS =
      AccessMask.FILE_GENERIC_READ.or(AccessMask.TRAVERSE).or(ACCESS_SYSTEM_SECURITY);

  /** What the restore privilege gives to those who mean to restore. MS-FSA 2.1.5.1. */
  public static final AccessMask RESTORE_ACCESS = AccessMask.FILE_GENERIC_WRITE.or(AccessMask.DELETE)
      .or(WRITE_DAC).or(WRITE_OWNER).or(ACCESS_SYSTEM_SECURITY);

  private static final AccessMask OWNERS_OWN = READ_CONTROL.or(WRITE_DAC);

  /** Checks without the intent to back up or restore. */
  public static AccessCheck of(Token token, SecurityDescriptor descriptor, AccessMask desired) {
    return of(token, descriptor, desired, Set.of());
  }

  /**
   * Checks.
   *
   * @param intent which of the privileges to back up and to restore the request means to use; one that the
   *     token does not hold gives nothing
   */
  public static AccessCheck of(Token token, SecurityDescriptor descriptor, AccessMask desired,
      Set<Privilege> intent) {
    boolean maximum = desired.has(MAXIMUM_ALLOWED);
    var asked = desired.without(MAXIMUM_ALLOWED).mapGeneric();
    var intended = byIntent(token, intent);
    var wanted = maximum ? asked.or(FILE_ALL_ACCESS).or(intended) : asked;
    var granted = wanted.and(intended.or(always(token)));
    var undecided = wanted.without(granted).without(ACCESS_SYSTEM_SECURITY);
    var forbidden = MandatoryIntegrity.forbidden(token, descriptor);
    granted = granted.or(byDescriptor(token, descriptor, undecided.without(forbidden)));
    var refused = asked.without(granted);
    return new AccessCheck(granted, maximum && granted.isEmpty() ? refused.or(MAXIMUM_ALLOWED) : refused);
  }

  /** Whether all that was wanted is granted. */
  public boolean isGranted() {
    return refused.isEmpty();
  }

  /** How a request ends for which this was checked. */
  public NtStatus status() {
    if (isGranted()) {
      return NtStatus.SUCCESS;
    }
    return refused.has(ACCESS_SYSTEM_SECURITY) ? NtStatus.PRIVILEGE_NOT_HELD : NtStatus.ACCESS_DENIED;
  }

  private static AccessMask byIntent(Token token, Set<Privilege> intent) {
    boolean backup = intent.contains(Privilege.BACKUP) && token.has(Privilege.BACKUP);
    boolean restore = intent.contains(Privilege.RESTORE) && token.has(Privilege.RESTORE);
    return (backup ? BACKUP_ACCESS : AccessMask.NONE).or(restore ? RESTORE_ACCESS : AccessMask.NONE);
  }

  private static AccessMask always(Token token) {
    return (token.has(Privilege.SECURITY) ? ACCESS_SYSTEM_SECURITY : AccessMask.NONE)
        .or(token.has(Privilege.TAKE_OWNERSHIP) ? WRITE_OWNER : AccessMask.NONE);
  }

  private static AccessMask byDescriptor(Token token, SecurityDescriptor descriptor, AccessMask wanted) {
    var dacl = descriptor.dacl();
    if (dacl.isEmpty()) {
      return wanted;
    }
    boolean owner = descriptor.owner().filter(token::has).isPresent();
    var granted = owner && !speaksOfOwner(dacl.get()) ? wanted.and(OWNERS_OWN) : AccessMask.NONE;
    var undecided = wanted.without(granted);
    for (var ace : dacl.get().aces()) {
      if (undecided.isEmpty()) {
        break;
      }
      if (ace instanceof AccessAce access && concerns(access, token, owner)
          && holds(access, token, descriptor)) {
        // An entry may carry generic rights that were never mapped when it was set.
        var decided = undecided.and(access.mask().mapGeneric());
        granted = access.effect() == Effect.ALLOW ? granted.or(decided) : granted;
        undecided = undecided.without(decided);
      }
    }
    return granted;
  }

  private static boolean speaksOfOwner(Acl dacl) {
    return dacl.accessAces()
        .anyMatch(ace -> !ace.flags().has(AceFlags.INHERIT_ONLY) && ace.sid().equals(Sid.OWNER_RIGHTS));
  }

  private static boolean concerns(AccessAce ace, Token token, boolean owner) {
    return !ace.flags().has(AceFlags.INHERIT_ONLY) && ace.effect() != Effect.AUDIT
    // Files are of no object type and have no parts: an entry for one does not concern them.
        && !ace.objectTypes().hasObjectType()
        && (token.has(ace.sid()) || (owner && ace.sid().equals(Sid.OWNER_RIGHTS)));
  }

  /** Whether the condition of a callback entry holds; what is unknown denies and does not allow (2.4.4.17.3). */
  private static boolean holds(AccessAce ace, Token token, SecurityDescriptor descriptor) {
    if (!ace.type().isCallback()) {
      return true;
    }
    return switch (ConditionEvaluation.of(ace.applicationData(), token, descriptor)) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> ace.effect() == Effect.DENY;
    };
  }
}
