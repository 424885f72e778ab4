package org.sumbawa.wire.dtyp;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * An entry that grants, denies or audits accesses of one principal: one of the twelve kinds that differ in
 * their effect, in being confined to parts of an object, and in carrying a condition. MS-DTYP 2.4.4.2 to
 * 2.4.4.12 and 2.4.4.14.
 *
 * @param type which of the twelve
 * @param flags how it is inherited
 * @param mask the rights
 * @param sid whose
 * @param objectTypes what it is confined to; {@link ObjectTypes#ANY} in kinds that cannot be
 * @param applicationData the condition of a callback entry, zeros added up to a multiple of four bytes; empty in others
 */
public record AccessAce(AceType type, AceFlags flags, AccessMask mask, Sid sid, ObjectTypes objectTypes,
    Bytes applicationData) implements Ace {
  /** The longest condition: the entry has room for any principal then. */
  public static final int MAX_APPLICATION_DATA = MAX_SIZE - 8 - 36 - (8 + 4 * Sid.MAX_SUB_AUTHORITIES);

  /** Holds the parts against the kind, and pads the condition. */
  public AccessAce {
    if (!type.isForObject() && !objectTypes.equals(ObjectTypes.ANY)) {
      throw new IllegalArgumentException(type + " has no object types");
    }
    if (!type.isCallback() && !applicationData.isEmpty()) {
      throw new IllegalArgumentException(type + " has no application data");
    }
    applicationData = RawAce.padded(applicationData);
    if (applicationData.size() > MAX_APPLICATION_DATA) {
      throw new IllegalArgumentException("condition of " + applicationData.size() + " bytes");
    }
  }

  /** An entry without object types and condition. */
  public AccessAce(AceType type, AceFlags flags, AccessMask mask, Sid sid) {
    this(type, flags, mask, sid, ObjectTypes.ANY, Bytes.EMPTY);
  }

  /** Grants rights to a principal. */
  public static AccessAce allowed(Sid sid, AccessMask mask, AceFlags flags) {
    return new AccessAce(AceType.ACCESS_ALLOWED, flags, mask, sid);
  }

  /** Denies rights to a principal. */
  public static AccessAce denied(Sid sid, AccessMask mask, AceFlags flags) {
    return new AccessAce(AceType.ACCESS_DENIED, flags, mask, sid);
  }

  static AccessAce decodeBody(AceType type, AceFlags flags, WireReader in) throws Malformed {
    var mask = AccessMask.decode(in);
    var objectTypes = type.isForObject() ? ObjectTypes.decode(in) : ObjectTypes.ANY;
    var sid = Sid.decode(in);
    var applicationData = type.isCallback() ? in.rest() : Bytes.EMPTY;
    if (applicationData.size() > MAX_APPLICATION_DATA) {
      throw new Malformed("condition of " + applicationData.size() + " bytes");
    }
    return new AccessAce(type, flags, mask, sid, objectTypes, applicationData);
  }

  @Override
  public void encodeBody(WireWriter out) {
    mask.encode(out);
    if (type.isForObject()) {
      objectTypes.encode(out);
    }
    sid.encode(out);
    out.bytes(applicationData);
  }

  @Override
  public int typeCode() {
    return type.code();
  }

  /** What the entry does once it applies. */
  public AceType.Effect effect() {
    return type.effect();
  }

  @Override
  public int size() {
    return 8 + (type.isForObject() ? objectTypes.size() : 0) + sid.size() + applicationData.size();
  }

  @Override
  public AccessAce withFlags(AceFlags flags) {
    return new AccessAce(type, flags, mask, sid, objectTypes, applicationData);
  }

  /** The same entry for other rights. */
  public AccessAce withMask(AccessMask mask) {
    return new AccessAce(type, flags, mask, sid, objectTypes, applicationData);
  }

  /** The same entry for another principal. */
  public AccessAce withSid(Sid sid) {
    return new AccessAce(type, flags, mask, sid, objectTypes, applicationData);
  }
}
