package org.sumbawa.auth.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.sumbawa.wire.codec.Bytes;

/**
 * A hash of the secure channel around an exchange: a client who sees another channel than the server is on
 * another. MS-NLMP 2.2.2.1, RFC 4121 4.1.1.2.
 *
 * @param hash 16 bytes, all zero for none
 */
public record ChannelBindings(Bytes hash) {
  /** No channel, or none that matters. */
  public static final ChannelBindings NONE = new ChannelBindings(Bytes.of(new byte[16]));

  /** Initiator's and acceptor's addresses, four fields, all of them empty. */
  private static final int ADDRESSES = 16;

  /**
   * The bindings of what a channel says of itself, such as {@code tls-server-end-point:} and a hash. RFC
   * 5929.
   */
  public static ChannelBindings of(byte[] applicationData) {
    var whole = ByteBuffer.allocate(ADDRESSES + 4 + applicationData.length).order(ByteOrder.LITTLE_ENDIAN);
    whole.position(ADDRESSES).putInt(applicationData.length).put(applicationData);
    return new ChannelBindings(Bytes.of(Digests.md5(whole.array())));
  }

  /** Whether there are any. */
  boolean given() {
    return !equals(NONE);
  }
}
