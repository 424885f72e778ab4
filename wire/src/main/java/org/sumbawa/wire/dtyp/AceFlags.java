package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Flags;

/** How an access control entry is inherited, and which accesses it audits. MS-DTYP 2.4.4.1. */
public record AceFlags(int bits) implements Flags<AceFlags> {
  /** For this object alone. */
  public static final AceFlags NONE = new AceFlags(0);

  /** Files below inherit it. */
  public static final AceFlags OBJECT_INHERIT = new AceFlags(0x01);

  /** Directories below inherit it. */
  public static final AceFlags CONTAINER_INHERIT = new AceFlags(0x02);

  /** Those who inherit it do not hand it on. */
  public static final AceFlags NO_PROPAGATE_INHERIT = new AceFlags(0x04);

  /** It says nothing about the object it stands on. */
  public static final AceFlags INHERIT_ONLY = new AceFlags(0x08);

  /** It came from above. */
  public static final AceFlags INHERITED = new AceFlags(0x10);

  /** Accesses that succeed are audited. */
  public static final AceFlags SUCCESSFUL_ACCESS = new AceFlags(0x40);

  /** Accesses that fail are audited. */
  public static final AceFlags FAILED_ACCESS = new AceFlags(0x80);

  /** Whether anything below inherits it. */
  public boolean isInheritable() {
    return hasAny(OBJECT_INHERIT.or(CONTAINER_INHERIT));
  }

  @Override
  public AceFlags ofBits(int bits) {
    return new AceFlags(bits);
  }
}
