package org.sumbawa.wire.dtyp;

import java.util.Optional;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.dtyp.ClaimAttribute.ClaimValue;

/** What the values of a claim are, and how SDDL calls it. MS-DTYP 2.4.10.1 and 2.5.1.1. */
public enum ClaimType {
  INT64(0x0001, "TI"), UINT64(0x0002, "TU"), STRING(0x0003, "TS"), SID(0x0005, "TD"), BOOLEAN(0x0006,
      "TB"), OCTET_STRING(0x0010, "TX");

  private final int code;
  private final String sddl;

  ClaimType(int code, String sddl) {
    this.code = code;
    this.sddl = sddl;
  }

  /** The type with this number. */
  public static Optional<ClaimType> of(int code) {
    for (var type : values()) {
      if (type.code == code) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The type of this name in SDDL. */
  static Optional<ClaimType> ofSddl(String name) {
    for (var type : values()) {
      if (type.sddl.equalsIgnoreCase(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  /** The name in SDDL. */
  public String sddl() {
    return sddl;
  }

  /** Whether a value is of this type's kind. */
  boolean admits(ClaimValue value) {
    return switch (this) {
      case INT64, UINT64, BOOLEAN -> value instanceof ClaimValue.Numeric;
      case STRING -> value instanceof ClaimValue.Text;
      case SID, OCTET_STRING -> value instanceof ClaimValue.Octets;
    };
  }

  /** Reads a value of this type. */
  ClaimValue decodeValue(WireReader in) throws Malformed {
    return switch (this) {
      case INT64, UINT64, BOOLEAN -> new ClaimValue.Numeric(in.i64());
      case STRING -> new ClaimValue.Text(ClaimAttribute.text(in));
      case SID, OCTET_STRING -> new ClaimValue.Octets(in.bytes(in.size32()));
    };
  }
}
