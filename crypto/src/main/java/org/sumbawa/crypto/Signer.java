package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;

/**
 * Signs messages and checks signatures with one key. Any number of threads may use it at once. The message is
 * all that remains in the buffer, from the SMB2 header to the end of this element of a chain, padding
 * included; what its signature field holds does not matter, and the buffer's position does not move. MS-SMB2
 * 3.1.4.1.
 */
public abstract sealed class Signer permits HmacSha256Signer, CmacSigner, GmacSigner {
  /** How long a header is, and so the shortest message. */
  static final int HEADER = 64;

  /** Where the signature stands in the header. */
  static final int SIGNATURE = 48;

  /** How long the signature is. */
  static final int LENGTH = 16;

  /** Where the MessageId stands in the header. */
  static final int MESSAGE_ID = 24;

  /** How long a signing key is, whatever the algorithm. */
  public static final int KEY_LENGTH = 16;

  /** Makes a signer for a key of {@link #KEY_LENGTH} bytes. */
  public static Signer of(SigningAlgorithm algorithm, byte[] key) {
    if (key.length != KEY_LENGTH) {
      throw new IllegalArgumentException("a signing key of " + key.length + " bytes");
    }
    return switch (algorithm) {
      case HMAC_SHA256 -> new HmacSha256Signer(key);
      case AES_CMAC -> new CmacSigner(key);
      case AES_GMAC -> new GmacSigner(key);
    };
  }

  /**
   * The 16 bytes that go into the signature field.
   *
   * @param wholeMessage at least a header
   * @param fromServer whether a server sends it
   * @param cancel whether it is a CANCEL, which bears the MessageId of another request
   * @throws IllegalArgumentException for a message that must not be signed: shorter than a header, or, with
   *     AES-GMAC, of a MessageId that is no unique one (0 or −1), because its nonce would be used twice
   */
  public final byte[] signature(ByteBuffer wholeMessage, boolean fromServer, boolean cancel) {
    if (wholeMessage.remaining() < HEADER) {
      throw new IllegalArgumentException("a message of " + wholeMessage.remaining() + " bytes");
    }
    return compute(wholeMessage.slice().order(ByteOrder.LITTLE_ENDIAN), fromServer, cancel);
  }

  /** Whether the signature field holds the right signature; the time it takes tells nothing about which. */
  public final boolean verify(ByteBuffer wholeMessage, boolean fromServer, boolean cancel) {
    if (wholeMessage.remaining() < HEADER) {
      return false;
    }
    var message = wholeMessage.slice().order(ByteOrder.LITTLE_ENDIAN);
    var found = new byte[LENGTH];
    message.get(SIGNATURE, found);
    return check(message, fromServer, cancel, found);
  }

  /** Computes the signature of a message that is at least a header and starts at index 0. */
  abstract byte[] compute(ByteBuffer message, boolean fromServer, boolean cancel);

  /** Holds a signature against the message. */
  boolean check(ByteBuffer message, boolean fromServer, boolean cancel, byte[] found) {
    return MessageDigest.isEqual(compute(message, fromServer, cancel), found);
  }
}
