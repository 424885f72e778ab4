package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Flags;

/** How a message is to be taken. MS-SMB2 2.2.1. */
public record HeaderFlags(int bits) implements Flags<HeaderFlags> {
  /** No bits. */
  public static final HeaderFlags NONE = new HeaderFlags(0);
  /** A response rather than a request: SERVER_TO_REDIR. */
  public static final HeaderFlags RESPONSE = new HeaderFlags(0x0000_0001);
  /** The header carries an async id in place of the tree id. */
  public static final HeaderFlags ASYNC = new HeaderFlags(0x0000_0002);
  /** Goes on with session, tree and open of the message before it in the chain. */
  public static final HeaderFlags RELATED = new HeaderFlags(0x0000_0004);
  /** Carries a signature. */
  public static final HeaderFlags SIGNED = new HeaderFlags(0x0000_0008);
  /** The three bits of the priority, in 3.1.1. */
  public static final HeaderFlags PRIORITY_MASK = new HeaderFlags(0x0000_0070);
  /** The name in the request is a DFS path. */
  public static final HeaderFlags DFS = new HeaderFlags(0x1000_0000);
  /** Sent again after a channel failed, from 3.0 on. */
  public static final HeaderFlags REPLAY = new HeaderFlags(0x2000_0000);

  @Override
  public HeaderFlags ofBits(int bits) {
    return new HeaderFlags(bits);
  }

  /** The priority, 0 to 7. */
  public int priority() {
    return (bits & PRIORITY_MASK.bits) >>> 4;
  }

  /** The same flags with a priority of 0 to 7. */
  public HeaderFlags withPriority(int priority) {
    return without(PRIORITY_MASK).or(new HeaderFlags((priority & 7) << 4));
  }
}
