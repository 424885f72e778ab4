package org.sumbawa.wire.dtyp;

import static org.sumbawa.wire.dtyp.SecurityControl.DACL_PRESENT;
import static org.sumbawa.wire.dtyp.SecurityControl.RM_CONTROL_VALID;
import static org.sumbawa.wire.dtyp.SecurityControl.SACL_PRESENT;
import static org.sumbawa.wire.dtyp.SecurityControl.SELF_RELATIVE;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.codec.WireWriter.Mark;

/**
 * What an object says about its security: owner, group, who may do what with it (the discretionary list, DACL),
 * and what is audited (the system list, SACL). Each may be missing. A list may be absent, or present but NULL,
 * or present with entries or none: the control bits tell absent from NULL, which both let everybody in, and an
 * empty discretionary list lets nobody in. MS-DTYP 2.4.6.
 */
public final class SecurityDescriptor implements Wire {
  /** Without any part. */
  public static final SecurityDescriptor EMPTY =
      new SecurityDescriptor(0, SecurityControl.NONE, new Parts(null, null, null, null));

  private static final int REVISION = 1;

  /** The four parts that may be missing. */
  private record Parts(@Nullable Sid owner, @Nullable Sid group, @Nullable Acl sacl, @Nullable Acl dacl) {}

  private final int resourceManagerControl;
  private final SecurityControl control;
  private final Parts parts;

  private SecurityDescriptor(int resourceManagerControl, SecurityControl control, Parts parts) {
    this.resourceManagerControl = control.has(RM_CONTROL_VALID) ? resourceManagerControl & 0xFF : 0;
    this.control = control.or(SELF_RELATIVE);
    this.parts = parts;
  }

  /** Reads the self-relative form; offsets count from where the reader stands, and it ends up at its end. */
  public static SecurityDescriptor decode(WireReader in) throws Malformed {
    var whole = in.sub(in.left());
    int revision = whole.u8();
    if (revision != REVISION) {
      throw new Malformed("security descriptor of revision " + revision);
    }
    int resourceManagerControl = whole.u8();
    var control = new SecurityControl(whole.u16());
    long owner = whole.u32();
    long group = whole.u32();
    long sacl = whole.u32();
    long dacl = whole.u32();
    return new SecurityDescriptor(resourceManagerControl, control,
        new Parts(owner == 0 ? null : Sid.decode(behind(whole, owner)),
            group == 0 ? null : Sid.decode(behind(whole, group)),
            sacl == 0 || !control.has(SACL_PRESENT) ? null : Acl.decode(behind(whole, sacl)),
            dacl == 0 || !control.has(DACL_PRESENT) ? null : Acl.decode(behind(whole, dacl))));
  }

  private static WireReader behind(WireReader whole, long offset) throws Malformed {
    return whole.at(offset, whole.length() - offset);
  }

  /** Writes the self-relative form, in the order that Windows uses: lists first. */
  @Override
  public void encode(WireWriter out) {
    int start = out.size();
    out.u8(REVISION).u8(resourceManagerControl).u16(control.bits());
    var owner = out.mark32();
    var group = out.mark32();
    var sacl = out.mark32();
    var dacl = out.mark32();
    encodePart(out, start, sacl, parts.sacl);
    encodePart(out, start, dacl, parts.dacl);
    encodePart(out, start, owner, parts.owner);
    encodePart(out, start, group, parts.group);
  }

  private static void encodePart(WireWriter out, int start, Mark offset, @Nullable Wire part) {
    if (part != null) {
      out.fill32(offset, out.size() - start);
      part.encode(out);
    }
  }

  /** Which lists are present, and what is known of all parts. */
  public SecurityControl control() {
    return control;
  }

  /** The byte that means something to whoever keeps the object, where the control bits say so; else 0. */
  public int resourceManagerControl() {
    return resourceManagerControl;
  }

  /** The owner. */
  public Optional<Sid> owner() {
    return Optional.ofNullable(parts.owner);
  }

  /** The group. */
  public Optional<Sid> group() {
    return Optional.ofNullable(parts.group);
  }

  /** The system list; none if it is absent or NULL. */
  public Optional<Acl> sacl() {
    return Optional.ofNullable(parts.sacl);
  }

  /** The discretionary list; none if it is absent or NULL, which both let everybody in. */
  public Optional<Acl> dacl() {
    return Optional.ofNullable(parts.dacl);
  }

  /** Whether there is a discretionary list, were it a NULL one. */
  public boolean hasDacl() {
    return control.has(DACL_PRESENT);
  }

  /** Whether there is a system list, were it a NULL one. */
  public boolean hasSacl() {
    return control.has(SACL_PRESENT);
  }

  /** With another owner. */
  public SecurityDescriptor withOwner(Sid owner) {
    return with(control, new Parts(owner, parts.group, parts.sacl, parts.dacl));
  }

  /** With another group. */
  public SecurityDescriptor withGroup(Sid group) {
    return with(control, new Parts(parts.owner, group, parts.sacl, parts.dacl));
  }

  /** With another discretionary list. */
  public SecurityDescriptor withDacl(Acl dacl) {
    return with(control.or(DACL_PRESENT), new Parts(parts.owner, parts.group, parts.sacl, dacl));
  }

  /** With a NULL discretionary list: it is present, and lets everybody in. */
  public SecurityDescriptor withNullDacl() {
    return with(control.or(DACL_PRESENT), new Parts(parts.owner, parts.group, parts.sacl, null));
  }

  /** With another system list. */
  public SecurityDescriptor withSacl(Acl sacl) {
    return with(control.or(SACL_PRESENT), new Parts(parts.owner, parts.group, sacl, parts.dacl));
  }

  /** With a NULL system list. */
  public SecurityDescriptor withNullSacl() {
    return with(control.or(SACL_PRESENT), new Parts(parts.owner, parts.group, null, parts.dacl));
  }

  /** Without owner. */
  public SecurityDescriptor withoutOwner() {
    return with(control, new Parts(null, parts.group, parts.sacl, parts.dacl));
  }

  /** Without group. */
  public SecurityDescriptor withoutGroup() {
    return with(control, new Parts(parts.owner, null, parts.sacl, parts.dacl));
  }

  /** Without discretionary list. */
  public SecurityDescriptor withoutDacl() {
    return with(control.without(DACL_PRESENT), new Parts(parts.owner, parts.group, parts.sacl, null));
  }

  /** Without system list. */
  public SecurityDescriptor withoutSacl() {
    return with(control.without(SACL_PRESENT), new Parts(parts.owner, parts.group, null, parts.dacl));
  }

  /** With other control bits, but for those that say which lists there are and that it is self-relative. */
  public SecurityDescriptor withControl(SecurityControl other) {
    var fixed = DACL_PRESENT.or(SACL_PRESENT);
    return with(other.without(fixed).or(control.and(fixed)), parts);
  }

  /** With a byte for whoever keeps the object. */
  public SecurityDescriptor withResourceManagerControl(int value) {
    return new SecurityDescriptor(value, control.or(RM_CONTROL_VALID), parts);
  }

  private SecurityDescriptor with(SecurityControl control, Parts parts) {
    return new SecurityDescriptor(resourceManagerControl, control, parts);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SecurityDescriptor that && control.equals(that.control)
        && resourceManagerControl == that.resourceManagerControl && parts.equals(that.parts);
  }

  @Override
  public int hashCode() {
    return Objects.hash(control, resourceManagerControl, parts);
  }

  /** The text form. MS-DTYP 2.5.1. */
  @Override
  public String toString() {
    return Sddl.format(this);
  }
}
