package org.sumbawa.protection;

import java.nio.ByteBuffer;
import org.sumbawa.crypto.Signer;
import org.sumbawa.wire.message.Header;

/** Holds signatures against what the other side sent. MS-SMB2 3.1.5.1. */
public final class Verify {
  private final boolean fromServer;

  /** Verifies what a server or what a client sent. */
  public Verify(boolean fromServer) {
    this.fromServer = fromServer;
  }

  /**
   * Whether a message bears the right signature. It starts at its buffer's position and ends with the element of the
   * chain, padding included; whether it claims to be signed is the caller's question.
   */
  public boolean apply(ByteBuffer message, Signer signer) {
    return message.remaining() >= Header.SIZE && signer.verify(message, fromServer, Fields.isCancel(message));
  }
}
