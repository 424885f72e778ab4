package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.AceFlags.CONTAINER_INHERIT;
import static org.sumbawa.wire.dtyp.AceFlags.INHERITED;
import static org.sumbawa.wire.dtyp.AceFlags.INHERIT_ONLY;
import static org.sumbawa.wire.dtyp.AceFlags.NO_PROPAGATE_INHERIT;
import static org.sumbawa.wire.dtyp.AceFlags.OBJECT_INHERIT;

import java.util.stream.Stream;

/**
 * Makes the entries of a new object from those of its directory and of its creator. An entry that is both in
 * force and inheritable becomes two where being in force changes it: one that names the owner, the group and
 * the specific rights, and one to be inherited only, that keeps the placeholders. MS-DTYP 2.5.3.4.4 to 2.5.3.4.7.
 *
 * @param container whether the object is a directory
 * @param owner stands in for {@link Sid#CREATOR_OWNER}
 * @param group stands in for {@link Sid#CREATOR_GROUP}
 */
record InheritedEntries(boolean container, Sid owner, Sid group) {
  private static final AceFlags HEREDITY = OBJECT_INHERIT.or(CONTAINER_INHERIT);

  /** What the object inherits of its directory's list, marked as inherited or not. */
  Stream<Ace> inherited(Acl parent, boolean marked) {
    return parent.aces().stream().flatMap(ace -> inherited(ace, marked));
  }

  private Stream<Ace> inherited(Ace ace, boolean marked) {
    // Reserved kinds are not known to be inheritable: they stay where they are.
    if (ace instanceof RawAce) {
      return Stream.empty();
    }
    var flags = ace.flags();
    var plain = flags.without(HEREDITY.or(NO_PROPAGATE_INHERIT).or(INHERIT_ONLY).or(INHERITED))
        .or(marked ? INHERITED : AceFlags.NONE);
    boolean inForce = flags.has(container ? CONTAINER_INHERIT : OBJECT_INHERIT) && isForFiles(ace);
    boolean handedOn = container && flags.isInheritable() && !flags.has(NO_PROPAGATE_INHERIT);
    if (!handedOn) {
      return inForce ? Stream.of(concrete(ace).withFlags(plain)) : Stream.empty();
    }
    var heritable = ace.withFlags(plain.or(flags.and(HEREDITY)));
    return inForce ? split(heritable) : Stream.of(heritable.withFlags(heritable.flags().or(INHERIT_ONLY)));
  }

  /**
   * What the object gets of its creator's list: the entries that were not inherited elsewhere; of a protected list
   * all, as its own.
   */
  Stream<Ace> given(Acl creator, boolean isProtected) {
    return creator.aces().stream().filter(ace -> isProtected || !ace.flags().has(INHERITED))
        .map(ace -> ace.withFlags(ace.flags().without(INHERITED)))
        .flatMap(ace -> ace.flags().has(INHERIT_ONLY) ? Stream.of(ace) : split(ace));
  }

  /** An entry in force, and behind it the original for those below if the two differ. */
  private Stream<Ace> split(Ace ace) {
    var concrete = concrete(ace);
    if (concrete.equals(ace) || !container || !ace.flags().isInheritable()) {
      return Stream.of(concrete);
    }
    return Stream.of(concrete.withFlags(ace.flags().without(HEREDITY.or(NO_PROPAGATE_INHERIT))),
        ace.withFlags(ace.flags().or(INHERIT_ONLY)));
  }

  private Ace concrete(Ace ace) {
    if (!(ace instanceof AccessAce access)) {
      return ace;
    }
    var sid = access.sid();
    sid = sid.equals(Sid.CREATOR_OWNER) ? owner : sid.equals(Sid.CREATOR_GROUP) ? group : sid;
    return access.withSid(sid).withMask(access.mask().mapGeneric());
  }

  /** Files and directories are of no object type, so what only a type of children inherits is not for them. */
  private static boolean isForFiles(Ace ace) {
    return !(ace instanceof AccessAce access) || !access.objectTypes().hasInheritedObjectType();
  }
}
