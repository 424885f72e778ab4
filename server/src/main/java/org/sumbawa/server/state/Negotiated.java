package org.sumbawa.server.state;

import java.util.List;
import java.util.Optional;
import org.sumbawa.crypto.Cipher;
import org.sumbawa.crypto.SigningAlgorithm;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.Dialect;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;

/**
 * What NEGOTIATE fixed for a connection. MS-SMB2 3.3.1.7.
 *
 * @param dialect the language from here on
 * @param clientGuid which client machine
 * @param client what the client said of itself, for VALIDATE_NEGOTIATE_INFO
 * @param server what was answered, for VALIDATE_NEGOTIATE_INFO
 * @param cipher how messages can be sealed; empty if they cannot
 * @param signing how messages are signed
 * @param sizes how large requests may be
 */
public record Negotiated(Dialect dialect, Guid clientGuid, Side client, Side server, Optional<Cipher> cipher,
    SigningAlgorithm signing, Sizes sizes) {

  /**
   * What one side said of itself.
   *
   * @param capabilities what it can do
   * @param securityMode whether it signs, and insists on it
   * @param dialects what it offered; the server's is the one it chose
   */
  public record Side(Capabilities capabilities, SecurityMode securityMode, List<Dialect> dialects) {
    /** Keeps a copy. */
    public Side {
      dialects = List.copyOf(dialects);
    }
  }

  /**
   * How large requests may be, in bytes.
   *
   * @param multiCredit whether a request may be larger than 64 KiB and pay with several credits
   */
  public record Sizes(int transact, int read, int write, boolean multiCredit) {
    private static final int FRAME_ROOM = 65_536;

    /** How long a frame may be: the largest payload, and all that is around it. */
    public int frame() {
      return Math.max(transact, write) + FRAME_ROOM;
    }
  }

  /** Whether both sides know how to seal. */
  public boolean canEncrypt() {
    return cipher.isPresent();
  }

  /** Whether the client insists on signatures. */
  public boolean clientRequiresSigning() {
    return client.securityMode().has(SecurityMode.SIGNING_REQUIRED);
  }
}
