package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The client says what it can do. MS-NLMP 2.2.1.1.
 *
 * @param domain the client's domain; empty unless {@link NegotiateFlags#OEM_DOMAIN_SUPPLIED}
 * @param workstation the client's name; empty unless {@link NegotiateFlags#OEM_WORKSTATION_SUPPLIED}
 */
public record NtlmNegotiate(NegotiateFlags flags, String domain, String workstation,
    NtlmVersion version) implements NtlmMessage {
  static final int TYPE = 1;

  /** The shortest message that was ever sent has no such fields: it ends with the flags. */
  private static final int NAME_FIELDS = 16;

  private static final int VERSION_AT = 32;

  /** Refuses names that the flags deny. */
  public NtlmNegotiate {
    boolean domainDenied = !domain.isEmpty() && !flags.has(NegotiateFlags.OEM_DOMAIN_SUPPLIED);
    boolean workstationDenied = !workstation.isEmpty() && !flags.has(NegotiateFlags.OEM_WORKSTATION_SUPPLIED);
    if (domainDenied || workstationDenied) {
      throw new IllegalArgumentException("a name that the flags deny");
    }
  }

  static NtlmNegotiate decodeRest(WireReader in) throws Malformed {
    var flags = new NegotiateFlags(in.i32());
    boolean named = in.left() >= NAME_FIELDS;
    var domain = named ? name(in, flags.has(NegotiateFlags.OEM_DOMAIN_SUPPLIED)) : Payload.NOTHING;
    var workstation = named ? name(in, flags.has(NegotiateFlags.OEM_WORKSTATION_SUPPLIED)) : Payload.NOTHING;
    boolean version = Payload.headerLength(in, domain, workstation) >= VERSION_AT + NtlmVersion.SIZE;
    return new NtlmNegotiate(flags, domain.text(in, false), workstation.text(in, false),
        version ? NtlmVersion.decode(in) : NtlmVersion.NONE);
  }

  /** Reads a field; what stands in it does not count where the flags deny it. */
  private static Payload name(WireReader in, boolean given) throws Malformed {
    var field = Payload.decode(in);
    return given ? field : Payload.NOTHING;
  }

  @Override
  public void encodeRest(WireWriter out) {
    out.i32(flags.bits());
    var domainField = Payload.Open.in(out);
    var workstationField = Payload.Open.in(out);
    version.encode(out);
    domainField.put(out, Payload.encoded(domain, false));
    workstationField.put(out, Payload.encoded(workstation, false));
  }

  @Override
  public int type() {
    return TYPE;
  }
}
