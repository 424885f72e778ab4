package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Flags;

/** What the transport offers. MS-SMB2 2.2.3.1.5. */
public record TransportFlags(int bits) implements Flags<TransportFlags> {
  /** No bits. */
  public static final TransportFlags NONE = new TransportFlags(0);
  /** The encryption of the transport is good enough in place of the protocol's own. */
  public static final TransportFlags ACCEPT_TRANSPORT_LEVEL_SECURITY = new TransportFlags(0x1);

  @Override
  public TransportFlags ofBits(int bits) {
    return new TransportFlags(bits);
  }
}
