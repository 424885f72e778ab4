package org.sumbawa.wire.token;

import org.sumbawa.wire.codec.Flags;

/** What two ends of NTLM can do, and then what they agreed on. MS-NLMP 2.2.2.5. */
public record NegotiateFlags(int bits) implements Flags<NegotiateFlags> {
  /** Nothing. */
  public static final NegotiateFlags NONE = new NegotiateFlags(0);

  /** Text is UTF-16. */
  public static final NegotiateFlags UNICODE = new NegotiateFlags(0x0000_0001);

  /** Text is in the machine's code page; UNICODE goes before it. */
  public static final NegotiateFlags OEM = new NegotiateFlags(0x0000_0002);

  /** The server must tell its name. */
  public static final NegotiateFlags REQUEST_TARGET = new NegotiateFlags(0x0000_0004);

  /** Messages will be signed. */
  public static final NegotiateFlags SIGN = new NegotiateFlags(0x0000_0010);

  /** Messages will be sealed. */
  public static final NegotiateFlags SEAL = new NegotiateFlags(0x0000_0020);

  /** Messages may come out of order. */
  public static final NegotiateFlags DATAGRAM = new NegotiateFlags(0x0000_0040);

  /** The session key is made of the LM hash. */
  public static final NegotiateFlags LM_KEY = new NegotiateFlags(0x0000_0080);

  /** NTLM's own session security: always set. */
  public static final NegotiateFlags NTLM = new NegotiateFlags(0x0000_0200);

  /** The client has no name. */
  public static final NegotiateFlags ANONYMOUS = new NegotiateFlags(0x0000_0800);

  /** The NEGOTIATE message tells a domain. */
  public static final NegotiateFlags OEM_DOMAIN_SUPPLIED = new NegotiateFlags(0x0000_1000);

  /** The NEGOTIATE message tells a workstation. */
  public static final NegotiateFlags OEM_WORKSTATION_SUPPLIED = new NegotiateFlags(0x0000_2000);

  /** There is a session key even when nothing is signed or sealed: always set. */
  public static final NegotiateFlags ALWAYS_SIGN = new NegotiateFlags(0x0000_8000);

  /** The target's name is a domain's. */
  public static final NegotiateFlags TARGET_TYPE_DOMAIN = new NegotiateFlags(0x0001_0000);

  /** The target's name is a server's. */
  public static final NegotiateFlags TARGET_TYPE_SERVER = new NegotiateFlags(0x0002_0000);

  /** The client adds a challenge of its own, and the stronger session security applies. */
  public static final NegotiateFlags EXTENDED_SESSIONSECURITY = new NegotiateFlags(0x0008_0000);

  /** The server may know the client but not act for it. */
  public static final NegotiateFlags IDENTIFY = new NegotiateFlags(0x0010_0000);

  /** The session key is cut from the LM hash. */
  public static final NegotiateFlags REQUEST_NON_NT_SESSION_KEY = new NegotiateFlags(0x0040_0000);

  /** The CHALLENGE message tells attributes of the target. */
  public static final NegotiateFlags TARGET_INFO = new NegotiateFlags(0x0080_0000);

  /** The messages tell a version. */
  public static final NegotiateFlags VERSION = new NegotiateFlags(0x0200_0000);

  /** Sealing keys have 128 bits. */
  public static final NegotiateFlags KEY_128 = new NegotiateFlags(0x2000_0000);

  /** The client chooses the session key. */
  public static final NegotiateFlags KEY_EXCH = new NegotiateFlags(0x4000_0000);

  /** Sealing keys have 56 bits, unless they have 128. */
  public static final NegotiateFlags KEY_56 = new NegotiateFlags(0x8000_0000);

  @Override
  public NegotiateFlags ofBits(int bits) {
    return new NegotiateFlags(bits);
  }
}
