package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.SecurityControl.DACL_AUTO_INHERITED;
import static org.sumbawa.wire.dtyp.SecurityControl.DACL_AUTO_INHERIT_REQUIRED;
import static org.sumbawa.wire.dtyp.SecurityControl.DACL_DEFAULTED;
import static org.sumbawa.wire.dtyp.SecurityControl.DACL_PROTECTED;
import static org.sumbawa.wire.dtyp.SecurityControl.GROUP_DEFAULTED;
import static org.sumbawa.wire.dtyp.SecurityControl.OWNER_DEFAULTED;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_AUTO_INHERITED;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_AUTO_INHERIT_REQUIRED;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_DEFAULTED;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_PROTECTED;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes parts out of a security descriptor, and puts parts in. MS-FSA 2.1.5.14 and 2.1.5.17. */
public final class SecurityParts {
  private static final SecurityControl OF_DACL = DACL_DEFAULTED.or(DACL_PROTECTED).or(DACL_AUTO_INHERITED);
  private static final SecurityControl OF_SACL = SACL_DEFAULTED.or(SACL_PROTECTED).or(SACL_AUTO_INHERITED);

  private SecurityParts() {}

  /** A descriptor of nothing but the parts that are asked for. */
  public static SecurityDescriptor select(SecurityDescriptor from, SecurityInformation information) {
    var parts = information.parts();
    var selected = from;
    var control = from.control();
    if (!parts.has(SecurityInformation.OWNER)) {
      selected = selected.withoutOwner();
      control = control.without(OWNER_DEFAULTED);
    }
    if (!parts.has(SecurityInformation.GROUP)) {
      selected = selected.withoutGroup();
      control = control.without(GROUP_DEFAULTED);
    }
    if (!parts.has(SecurityInformation.DACL)) {
      selected = selected.withoutDacl();
      control = control.without(OF_DACL);
    }
    if (!parts.hasAny(SecurityInformation.WHOLE_SACL)) {
      selected = selected.withoutSacl();
      control = control.without(OF_SACL);
    } else if (from.sacl().isPresent()) {
      var sacl = from.sacl().get();
      selected = selected.withSacl(new Acl(sacl.revision(), belonging(sacl, parts).toList()));
    }
    return selected.withControl(control);
  }

  /**
   * A descriptor with parts of another in place of its own; empty if its system list grows beyond what one can
   * hold. Generic rights become specific ones, but for entries that are only to be inherited. An owner or group
   * that is not given stays.
   */
  public static Optional<SecurityDescriptor> replace(SecurityDescriptor old, SecurityInformation information,
      SecurityDescriptor given) {
    var parts = information.parts();
    var made = old;
    if (parts.has(SecurityInformation.OWNER) && given.owner().isPresent()) {
      made = made.withOwner(given.owner().get()).withControl(made.control().without(OWNER_DEFAULTED));
    }
    if (parts.has(SecurityInformation.GROUP) && given.group().isPresent()) {
      made = made.withGroup(given.group().get()).withControl(made.control().without(GROUP_DEFAULTED));
    }
    if (parts.has(SecurityInformation.DACL)) {
      made = withDacl(made, given);
    }
    if (parts.hasAny(SecurityInformation.WHOLE_SACL)) {
      var sacl = Stream
          .concat(given.sacl().stream().flatMap(acl -> belonging(acl, parts)),
              old.sacl().stream().flatMap(acl -> belonging(acl, SecurityInformation.ALL.without(parts))))
          .toList();
      if (!Acl.fits(sacl)) {
        return Optional.empty();
      }
      var control = parts.has(SecurityInformation.SACL) ? saclControl(made, given) : made.control();
      made = withSacl(made, given, sacl).withControl(control);
    }
    return Optional.of(made.withControl(protection(made.control(), information)));
  }

  private static SecurityDescriptor withDacl(SecurityDescriptor old, SecurityDescriptor given) {
    var made = !given.hasDacl()
        ? old.withoutDacl()
        : given.dacl().map(acl -> old.withDacl(mapped(acl))).orElseGet(old::withNullDacl);
    // Automatic inheritance holds only for who asks for it too (2.4.6, bits DI and DC).
    boolean automatic = given.control().has(DACL_AUTO_INHERITED.or(DACL_AUTO_INHERIT_REQUIRED));
    return made
        .withControl(old.control().without(OF_DACL).or(given.control().and(DACL_DEFAULTED.or(DACL_PROTECTED)))
            .or(automatic ? DACL_AUTO_INHERITED : SecurityControl.NONE));
  }

  private static SecurityDescriptor withSacl(SecurityDescriptor old, SecurityDescriptor given,
      List<Ace> sacl) {
    int revision = Stream.of(old, given).flatMap(each -> each.sacl().stream()).mapToInt(Acl::revision).max()
        .orElse(Acl.REVISION);
    var list = mapped(new Acl(revision, sacl));
    return !sacl.isEmpty() || given.sacl().isPresent()
        ? old.withSacl(list)
        : given.hasSacl() ? old.withNullSacl() : old.withoutSacl();
  }

  private static SecurityControl saclControl(SecurityDescriptor old, SecurityDescriptor given) {
    boolean automatic = given.control().has(SACL_AUTO_INHERITED.or(SACL_AUTO_INHERIT_REQUIRED));
    return old.control().without(OF_SACL).or(given.control().and(SACL_DEFAULTED.or(SACL_PROTECTED)))
        .or(automatic ? SACL_AUTO_INHERITED : SecurityControl.NONE);
  }

  private static SecurityControl protection(SecurityControl control, SecurityInformation information) {
    var made = information.has(SecurityInformation.PROTECTED_DACL)
        ? control.or(DACL_PROTECTED)
        : information.has(SecurityInformation.UNPROTECTED_DACL) ? control.without(DACL_PROTECTED) : control;
    return information.has(SecurityInformation.PROTECTED_SACL)
        ? made.or(SACL_PROTECTED)
        : information.has(SecurityInformation.UNPROTECTED_SACL) ? made.without(SACL_PROTECTED) : made;
  }

  private static Stream<Ace> belonging(Acl sacl, SecurityInformation parts) {
    return sacl.aces().stream().filter(ace -> parts.has(SecurityInformation.of(ace)));
  }

  private static Acl mapped(Acl acl) {
    return new Acl(acl.revision(), acl.aces().stream().map(SecurityParts::mapped).toList());
  }

  private static Ace mapped(Ace ace) {
    return ace instanceof AccessAce access && !access.flags().has(AceFlags.INHERIT_ONLY)
        ? access.withMask(access.mask().mapGeneric())
        : ace;
  }
}
