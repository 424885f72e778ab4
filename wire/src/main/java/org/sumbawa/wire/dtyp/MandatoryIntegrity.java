package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.AccessMask.FILE_GENERIC_EXECUTE;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_GENERIC_READ;
import static org.sumbawa.wire.dtyp.AccessMask.FILE_GENERIC_WRITE;

/**
 * Keeps a token from writing, reading or running what stands on a higher integrity level, whatever the
 * discretionary list says. MS-DTYP 2.5.3.3.
 */
final class MandatoryIntegrity {
  private static final MandatoryLabelAce UNLABELLED =
      new MandatoryLabelAce(AceFlags.NONE, MandatoryLabelAce.NO_WRITE_UP, Sid.ML_MEDIUM);

  private MandatoryIntegrity() {}

  /** The rights that the token's level forbids. */
  static AccessMask forbidden(Token token, SecurityDescriptor descriptor) {
    var label = label(descriptor);
    if (token.integrityLevel().compareTo(label.sid()) >= 0) {
      return AccessMask.NONE;
    }
    var forbidden = AccessMask.NONE;
    if (label.mask().has(MandatoryLabelAce.NO_WRITE_UP)) {
      var harmless = FILE_GENERIC_READ.or(FILE_GENERIC_EXECUTE);
      forbidden = forbidden.or(new AccessMask(~harmless.bits()));
    }
    if (label.mask().has(MandatoryLabelAce.NO_READ_UP)) {
      forbidden = forbidden.or(FILE_GENERIC_READ.without(FILE_GENERIC_EXECUTE.or(FILE_GENERIC_WRITE)));
    }
    if (label.mask().has(MandatoryLabelAce.NO_EXECUTE_UP)) {
      forbidden = forbidden.or(FILE_GENERIC_EXECUTE.without(FILE_GENERIC_READ.or(FILE_GENERIC_WRITE)));
    }
    return token.has(Privilege.RELABEL) ? forbidden.without(AccessMask.WRITE_OWNER) : forbidden;
  }

  /** The first label counts; one that is only inherited leaves the object with the default level. */
  private static MandatoryLabelAce label(SecurityDescriptor descriptor) {
    return descriptor.sacl().stream().flatMap(sacl -> sacl.aces().stream())
        .filter(MandatoryLabelAce.class::isInstance).map(MandatoryLabelAce.class::cast).findFirst()
        .filter(label -> !label.flags().has(AceFlags.INHERIT_ONLY)).orElse(UNLABELLED);
  }
}
