package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.AccessMask.ACCESS_SYSTEM_SECURITY;
import static org.sumbawa.wire.dtyp.AccessMask.NONE;
import static org.sumbawa.wire.dtyp.AccessMask.READ_CONTROL;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_DAC;
import static org.sumbawa.wire.dtyp.AccessMask.WRITE_OWNER;

import org.sumbawa.wire.codec.Flags;

/** Which parts of a security descriptor are asked for, or set. MS-DTYP 2.4.7. */
public record SecurityInformation(int bits) implements Flags<SecurityInformation> {
  /** The owner. */
  public static final SecurityInformation OWNER = new SecurityInformation(0x0000_0001);

  /** The group. */
  public static final SecurityInformation GROUP = new SecurityInformation(0x0000_0002);

  /** The discretionary list. */
  public static final SecurityInformation DACL = new SecurityInformation(0x0000_0004);

  /** What the system list says about auditing. */
  public static final SecurityInformation SACL = new SecurityInformation(0x0000_0008);

  /** The integrity label in the system list. */
  public static final SecurityInformation LABEL = new SecurityInformation(0x0000_0010);

  /** The resource attributes in the system list. */
  public static final SecurityInformation ATTRIBUTE = new SecurityInformation(0x0000_0020);

  /** The central access policy in the system list. */
  public static final SecurityInformation SCOPE = new SecurityInformation(0x0000_0040);

  /** All that a backup keeps. */
  public static final SecurityInformation BACKUP = new SecurityInformation(0x0001_0000);

  /** The system list inherits. */
  public static final SecurityInformation UNPROTECTED_SACL = new SecurityInformation(0x1000_0000);

  /** The discretionary list inherits. */
  public static final SecurityInformation UNPROTECTED_DACL = new SecurityInformation(0x2000_0000);

  /** The system list inherits nothing. */
  public static final SecurityInformation PROTECTED_SACL = new SecurityInformation(0x4000_0000);

  /** The discretionary list inherits nothing. */
  public static final SecurityInformation PROTECTED_DACL = new SecurityInformation(0x8000_0000);

  /** All that may stand in the system list. */
  public static final SecurityInformation WHOLE_SACL = SACL.or(LABEL).or(ATTRIBUTE).or(SCOPE);

  /** All parts. */
  public static final SecurityInformation ALL = OWNER.or(GROUP).or(DACL).or(WHOLE_SACL);

  @Override
  public SecurityInformation ofBits(int bits) {
    return new SecurityInformation(bits);
  }

  /** These, with a backup spelt out as the parts that it keeps. */
  public SecurityInformation parts() {
    return has(BACKUP) ? or(ALL) : this;
  }

  /** The rights that an open needs so that these parts may be read through it. MS-FSA 2.1.5.14. */
  public AccessMask accessToRead() {
    var parts = parts();
    boolean auditing = parts.has(SACL);
    boolean rest = parts.hasAny(ALL.without(SACL));
    return (auditing ? ACCESS_SYSTEM_SECURITY : NONE).or(rest ? READ_CONTROL : NONE);
  }

  /** The rights that an open needs so that these parts may be set through it. MS-FSA 2.1.5.17. */
  public AccessMask accessToSet() {
    var parts = parts();
    boolean owner = parts.hasAny(OWNER.or(GROUP).or(LABEL));
    boolean dacl = parts.hasAny(DACL.or(ATTRIBUTE).or(PROTECTED_DACL).or(UNPROTECTED_DACL));
    boolean sacl = parts.hasAny(SACL.or(SCOPE).or(PROTECTED_SACL).or(UNPROTECTED_SACL));
    return (owner ? WRITE_OWNER : NONE).or(dacl ? WRITE_DAC : NONE).or(sacl ? ACCESS_SYSTEM_SECURITY : NONE);
  }

  /** The part of the descriptor that an entry of a system list belongs to. */
  static SecurityInformation of(Ace ace) {
    return switch (ace) {
      case MandatoryLabelAce _ -> LABEL;
      case ResourceAttributeAce _ -> ATTRIBUTE;
      case ScopedPolicyIdAce _ -> SCOPE;
      case AccessAce _,RawAce _ -> SACL;
    };
  }
}
