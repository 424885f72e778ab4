package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.SecurityControl.DACL_AUTO_INHERITED;
import static org.sumbawa.wire.dtyp.SecurityControl.DACL_PROTECTED;
import static org.sumbawa.wire.dtyp.SecurityControl.RM_CONTROL_VALID;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_AUTO_INHERITED;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_PROTECTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Makes the security descriptor of a new object from its directory's, from what its creator gives, and from the
 * creator's token. A list that the directory itself got or offers by automatic inheritance is inherited so too:
 * its entries are marked as inherited, and join those that the creator gives. MS-DTYP 2.5.3.4.
 */
public final class InheritedSecurity {
  private final SecurityDescriptor parent;
  private final SecurityDescriptor creator;
  private final Acl defaultDacl;
  private final InheritedEntries entries;
  private final SecurityDescriptor principals;

  private InheritedSecurity(SecurityDescriptor parent, SecurityDescriptor creator, boolean container,
      Token token) {
    var owner = creator.owner().orElse(token.user());
    var group = creator.group().orElse(token.group());
    this.parent = parent;
    this.creator = creator;
    this.defaultDacl = token.defaultDacl();
    this.entries = new InheritedEntries(container, owner, group);
    this.principals = SecurityDescriptor.EMPTY.withOwner(owner).withGroup(group);
  }

  /**
   * The descriptor of a new object; empty if its lists grow beyond what one can hold.
   *
   * @param parent the directory's; {@link SecurityDescriptor#EMPTY} where there is no directory
   * @param creator what the creator gives; {@link SecurityDescriptor#EMPTY} for nothing
   * @param container whether the new object is a directory itself
   * @param token the creator's
   */
  public static Optional<SecurityDescriptor> of(SecurityDescriptor parent, SecurityDescriptor creator,
      boolean container, Token token) {
    return new InheritedSecurity(parent, creator, container, token).compute();
  }

  private Optional<SecurityDescriptor> compute() {
    boolean autoDacl = isAutomatic(DACL_AUTO_INHERITED, DACL_PROTECTED);
    boolean autoSacl = isAutomatic(SACL_AUTO_INHERITED, SACL_PROTECTED);
    var dacl = merged(parent.dacl(), creator.dacl(), autoDacl, creator.control().has(DACL_PROTECTED));
    var sacl = merged(parent.sacl(), creator.sacl(), autoSacl, creator.control().has(SACL_PROTECTED));
    if (!Acl.fits(dacl) || !Acl.fits(sacl)) {
      return Optional.empty();
    }
    var made = withSacl(withDacl(principals, dacl), sacl);
    var control = creator.control().and(DACL_PROTECTED.or(SACL_PROTECTED))
        .or(autoDacl ? DACL_AUTO_INHERITED : SecurityControl.NONE)
        .or(autoSacl ? SACL_AUTO_INHERITED : SecurityControl.NONE);
    made = made.withControl(control);
    return Optional.of(creator.control().has(RM_CONTROL_VALID)
        ? made.withResourceManagerControl(creator.resourceManagerControl())
        : made);
  }

  private boolean isAutomatic(SecurityControl inherited, SecurityControl isProtected) {
    return parent.control().has(inherited) && !creator.control().has(isProtected);
  }

  /** What the creator gives comes first; the directory's entries follow, or stand alone if nothing was given. */
  private List<Ace> merged(Optional<Acl> above, Optional<Acl> given, boolean automatic, boolean isProtected) {
    var explicit = given.stream().flatMap(acl -> entries.given(acl, isProtected));
    var inherited = given.isPresent() && !automatic
        ? Stream.<Ace>empty()
        : above.stream().flatMap(acl -> entries.inherited(acl, automatic));
    return Stream.concat(explicit, inherited).toList();
  }

  /** A NULL list that was given stays; where nothing was given nor inherited, the token's default stands in. */
  private SecurityDescriptor withDacl(SecurityDescriptor made, List<Ace> dacl) {
    if (creator.hasDacl() && creator.dacl().isEmpty()) {
      return made.withNullDacl();
    }
    if (!creator.hasDacl() && dacl.isEmpty()) {
      return made.withDacl(Acl.of(entries.given(defaultDacl, false).toList()));
    }
    return made.withDacl(list(dacl, parent.dacl(), creator.dacl()));
  }

  private SecurityDescriptor withSacl(SecurityDescriptor made, List<Ace> sacl) {
    if (creator.hasSacl() && creator.sacl().isEmpty()) {
      return made.withNullSacl();
    }
    if (!creator.hasSacl() && sacl.isEmpty()) {
      return made;
    }
    return made.withSacl(list(sacl, parent.sacl(), creator.sacl()));
  }

  /** The revision is the highest of those that the entries came from. */
  private static Acl list(List<Ace> aces, Optional<Acl> above, Optional<Acl> given) {
    int revision =
        Stream.concat(above.stream(), given.stream()).mapToInt(Acl::revision).max().orElse(Acl.REVISION);
    return new Acl(revision, aces);
  }
}
