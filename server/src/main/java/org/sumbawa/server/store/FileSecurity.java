package org.sumbawa.server.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sumbawa.server.failure.Refusal;
import org.sumbawa.vfs.Ability;
import org.sumbawa.vfs.Handle;
import org.sumbawa.vfs.VfsException;
import org.sumbawa.wire.dtyp.AccessAce;
import org.sumbawa.wire.dtyp.AccessCheck;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.AceFlags;
import org.sumbawa.wire.dtyp.Acl;
import org.sumbawa.wire.dtyp.InheritedSecurity;
import org.sumbawa.wire.dtyp.NtStatus;
import org.sumbawa.wire.dtyp.Privilege;
import org.sumbawa.wire.dtyp.SecurityDescriptor;
import org.sumbawa.wire.dtyp.SecurityInformation;
import org.sumbawa.wire.dtyp.SecurityParts;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.dtyp.Token;
import org.sumbawa.wire.message.value.CompletionFilter;
import org.sumbawa.wire.message.value.CreateOptions;

/**
 * Security descriptors of files: what is stored, what stands in where nothing is, and what a new file gets. MS-FSA
 * 2.1.5.1.
 */
public final class FileSecurity {
  /**
   * Stands in where a file has none: a folder that was filled by other means is open to all who may enter the share,
   * whose own descriptor decides who that is.
   */
  static final SecurityDescriptor OPEN_TO_ALL = SecurityDescriptor.EMPTY.withOwner(Sid.BUILTIN_ADMINISTRATORS)
      .withGroup(Sid.BUILTIN_USERS).withDacl(Acl.of(AccessAce.allowed(Sid.EVERYONE,
          AccessMask.FILE_ALL_ACCESS, AceFlags.OBJECT_INHERIT.or(AceFlags.CONTAINER_INHERIT))));

  private static final SecurityDescriptor OPEN_FILE =
      SecurityDescriptor.EMPTY.withOwner(Sid.BUILTIN_ADMINISTRATORS).withGroup(Sid.BUILTIN_USERS)
          .withDacl(Acl.of(AccessAce.allowed(Sid.EVERYONE, AccessMask.FILE_ALL_ACCESS, AceFlags.NONE)));

  private FileSecurity() {}

  /** What is in force for an open file. */
  static SecurityDescriptor of(Handle handle, boolean directory) throws VfsException {
    return handle.security().orElse(directory ? OPEN_TO_ALL : OPEN_FILE);
  }

  /** What is in force for an open file. */
  public static SecurityDescriptor of(LocalOpen open) throws Refusal {
    try {
      return of(open.handle(), open.isDirectory());
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
  }

  /** Holds wanted rights against a descriptor. */
  static AccessCheck check(Subject subject, SecurityDescriptor descriptor, AccessMask desired,
      CreateOptions options) {
    return AccessCheck.of(subject.token(), descriptor, desired, intent(options));
  }

  /** Everything that a subject may do with an open file, the share's own limit aside. */
  public static AccessMask maximal(LocalOpen open) throws Refusal {
    return maximal(open, open.subject());
  }

  /** Everything that somebody else may do with it. */
  public static AccessMask maximal(LocalOpen open, Subject subject) throws Refusal {
    return check(subject, of(open), AccessMask.MAXIMUM_ALLOWED, CreateOptions.NONE).granted()
        .without(beyondStorage(open.handle(), open.isDirectory()));
  }

  /** What nobody can do with an open file, whatever its descriptor says, since the server itself cannot. */
  static AccessMask beyondStorage(Handle handle, boolean directory) {
    if (handle.isReadable()) {
      return AccessMask.NONE;
    }
    return directory ? AccessMask.LIST_DIRECTORY : AccessMask.READ_DATA.or(AccessMask.EXECUTE);
  }

  /** Whether who opened a folder could open one of its children to read it. */
  public static boolean mayRead(LocalOpen folder, String child) {
    try (var handle = folder.store().fileSystem().open(folder.path().child(child), false)) {
      var descriptor = of(handle, handle.info().isDirectory());
      return handle.isReadable()
          && check(folder.subject(), descriptor, AccessMask.FILE_GENERIC_READ, CreateOptions.NONE)
              .isGranted();
    } catch (VfsException vanished) {
      return false;
    }
  }

  /**
   * What a new file gets: from its folder, its creator's wish, and its creator, who may not wish for another owner than it
   * could set, nor for a system list without the privilege that goes with it. MS-DTYP 2.5.3.4.
   */
  static SecurityDescriptor ofNew(SecurityDescriptor folder, Optional<SecurityDescriptor> wished,
      boolean directory, Subject creator) throws Refusal {
    var wish = wished.orElse(SecurityDescriptor.EMPTY);
    if (wish.owner().filter(owner -> !mayOwn(creator.token(), owner)).isPresent()) {
      throw new Refusal(NtStatus.INVALID_OWNER);
    }
    if (wish.hasSacl() && !creator.token().has(Privilege.SECURITY)) {
      throw new Refusal(NtStatus.PRIVILEGE_NOT_HELD);
    }
    return InheritedSecurity.of(folder, wish, directory, creator.token())
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_ACL));
  }

  /** Puts parts of another descriptor in place of a file's own. MS-FSA 2.1.5.17. */
  public static void change(LocalOpen open, SecurityInformation parts, SecurityDescriptor given)
      throws Refusal {
    if (!open.store().abilities().contains(Ability.SECURITY_DESCRIPTORS)) {
      throw new Refusal(NtStatus.NOT_SUPPORTED);
    }
    checkShare(open, parts);
    checkOwner(open, parts, given);
    var changed = SecurityParts.replace(of(open), parts, present(parts, given))
        .orElseThrow(() -> new Refusal(NtStatus.INVALID_ACL));
    try {
      open.handle().setSecurity(changed);
      if (!open.isDirectory()) {
        Attributes.markToArchive(open);
      }
    } catch (VfsException e) {
      throw StorageFailure.refusal(e);
    }
    open.store().notifications().modified(open.path(), CompletionFilter.SECURITY);
  }

  /** A list that is set is there from then on: if none is given, a NULL one. */
  private static SecurityDescriptor present(SecurityInformation parts, SecurityDescriptor given) {
    return parts.has(SecurityInformation.DACL) && !given.hasDacl() ? given.withNullDacl() : given;
  }

  /** A share's own descriptor says nothing of system lists: who may not change permissions there, changes none of them. */
  private static void checkShare(LocalOpen open, SecurityInformation parts) throws Refusal {
    if (parts.has(SecurityInformation.SACL) && !open.intent().maximalAccess().has(AccessMask.WRITE_DAC)) {
      throw new Refusal(NtStatus.ACCESS_DENIED);
    }
  }

  /** Who sets an owner names one, and one that it may set; the one that there is may stay. */
  private static void checkOwner(LocalOpen open, SecurityInformation parts, SecurityDescriptor given)
      throws Refusal {
    if (!parts.has(SecurityInformation.OWNER)) {
      return;
    }
    var owner = given.owner().orElseThrow(() -> new Refusal(NtStatus.INVALID_OWNER));
    if (!given.owner().equals(of(open).owner()) && !mayOwn(open.subject().token(), owner)) {
      throw new Refusal(NtStatus.INVALID_OWNER);
    }
  }

  /** Whom somebody may make the owner: oneself or one's groups; whoever it be, for who holds the privilege to restore. */
  private static boolean mayOwn(Token token, Sid owner) {
    return token.has(owner) || token.has(Privilege.RESTORE);
  }

  /** Backup intent uses the privileges, if the subject has them. */
  private static Set<Privilege> intent(CreateOptions options) {
    return options.has(CreateOptions.OPEN_FOR_BACKUP_INTENT)
        ? EnumSet.of(Privilege.BACKUP, Privilege.RESTORE)
        : Set.of();
  }
}
