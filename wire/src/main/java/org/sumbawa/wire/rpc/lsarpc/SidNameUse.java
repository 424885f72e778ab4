package org.sumbawa.wire.rpc.lsarpc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;

/** What kind of principal an identifier names. MS-LSAT 2.2.13. */
public enum SidNameUse {
  /** A user. */
  USER(1),
  /** A group of a domain. */
  GROUP(2),
  /** A domain. */
  DOMAIN(3),
  /** A group of a machine. */
  ALIAS(4),
  /** A group that every system knows. */
  WELL_KNOWN_GROUP(5),
  /** An account that was deleted. */
  DELETED_ACCOUNT(6),
  /** Nothing valid. */
  INVALID(7),
  /** Nobody known here. */
  UNKNOWN(8),
  /** A machine. */
  COMPUTER(9),
  /** An integrity label. */
  LABEL(10);

  private final int code;

  SidNameUse(int code) {
    this.code = code;
  }

  /** The number on the wire. */
  public int code() {
    return code;
  }

  static SidNameUse decode(NdrReader in) throws Malformed {
    int code = in.u16();
    for (var use : values()) {
      if (use.code == code) {
        return use;
      }
    }
    throw new Malformed("a principal of kind " + code);
  }
}
