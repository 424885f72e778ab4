package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Flags;

/** Says which parts a security descriptor has and where they came from. MS-DTYP 2.4.6. */
public record SecurityControl(int bits) implements Flags<SecurityControl> {
  /** Nothing said. */
  public static final SecurityControl NONE = new SecurityControl(0);

  /** The owner came from a default. */
  public static final SecurityControl OWNER_DEFAULTED = new SecurityControl(0x0001);

  /** The group came from a default. */
  public static final SecurityControl GROUP_DEFAULTED = new SecurityControl(0x0002);

  /** There is a discretionary list, were it a NULL one. */
  public static final SecurityControl DACL_PRESENT = new SecurityControl(0x0004);

  /** The discretionary list came from a default. */
  public static final SecurityControl DACL_DEFAULTED = new SecurityControl(0x0008);

  /** There is a system list, were it a NULL one. */
  public static final SecurityControl SACL_PRESENT = new SecurityControl(0x0010);

  /** The system list came from a default. */
  public static final SecurityControl SACL_DEFAULTED = new SecurityControl(0x0020);

  /** The discretionary list came from a source to trust. */
  public static final SecurityControl DACL_TRUSTED = new SecurityControl(0x0040);

  /** The lists are to be made fit for a server. */
  public static final SecurityControl SERVER_SECURITY = new SecurityControl(0x0080);

  /** Wanted: the discretionary list computed through inheritance. */
  public static final SecurityControl DACL_AUTO_INHERIT_REQUIRED = new SecurityControl(0x0100);

  /** Wanted: the system list computed through inheritance. */
  public static final SecurityControl SACL_AUTO_INHERIT_REQUIRED = new SecurityControl(0x0200);

  /** The discretionary list was computed through inheritance. */
  public static final SecurityControl DACL_AUTO_INHERITED = new SecurityControl(0x0400);

  /** The system list was computed through inheritance. */
  public static final SecurityControl SACL_AUTO_INHERITED = new SecurityControl(0x0800);

  /** The discretionary list inherits nothing. */
  public static final SecurityControl DACL_PROTECTED = new SecurityControl(0x1000);

  /** The system list inherits nothing. */
  public static final SecurityControl SACL_PROTECTED = new SecurityControl(0x2000);

  /** The byte beside the revision means something to whoever keeps the object. */
  public static final SecurityControl RM_CONTROL_VALID = new SecurityControl(0x4000);

  /** The parts follow in one piece, found by offsets: so it is on every wire. */
  public static final SecurityControl SELF_RELATIVE = new SecurityControl(0x8000);

  /** Keeps the 16 bits that there are. */
  public SecurityControl {
    bits &= 0xFFFF;
  }

  @Override
  public SecurityControl ofBits(int bits) {
    return new SecurityControl(bits);
  }
}
