package org.sumbawa.protection;

import java.nio.ByteBuffer;
import org.sumbawa.crypto.Signer;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.HeaderFlags;

/** Signs what one side sends, one element of a chain at a time, once its padding is there. MS-SMB2 3.1.4.1. */
public final class Sign {
  private final boolean fromServer;

  /** Signs as the server or as a client: AES-GMAC covers who sends. */
  public Sign(boolean fromServer) {
    this.fromServer = fromServer;
  }

  /** Sets the flag that announces a signature, and the signature, in a message that starts at its buffer's position. */
  public void apply(ByteBuffer message, Signer signer) {
    var flags = Fields.flags(message).or(HeaderFlags.SIGNED);
    Fields.putFlags(message, flags);
    var signature = signer.signature(message, fromServer, Fields.isCancel(message));
    message.put(message.position() + Header.SIGNATURE_OFFSET, signature);
  }
}
