package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What the sender calls itself; nobody acts on it. MS-NLMP 2.2.2.10. */
public record NtlmVersion(int major, int minor, int build, int revision) implements Wire {
  /** Nothing is told. */
  public static final NtlmVersion NONE = new NtlmVersion(0, 0, 0, 0);

  /** The revision of NTLM that all of today speak. */
  public static final int REVISION_W2K3 = 15;

  static final int SIZE = 8;

  static NtlmVersion decode(WireReader in) throws Malformed {
    int major = in.u8();
    int minor = in.u8();
    int build = in.u16();
    return new NtlmVersion(major, minor, build, in.reserved(3).u8());
  }

  @Override
  public void encode(WireWriter out) {
    out.u8(major).u8(minor).u16(build).reserved(3).u8(revision);
  }
}
