package org.sumbawa.auth.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import org.sumbawa.auth.Integrity;
import org.sumbawa.crypto.Rc4;
import org.sumbawa.wire.token.NegotiateFlags;

/**
 * Proves bytes by the key of an NTLM exchange. Each proof starts from the first state of the key stream and
 * from sequence number 0, since SPNEGO sets both back after its own use and SMB has no other use of them.
 * Without extended session security there are no signing keys, and nothing is proved. MS-NLMP 3.4.4.2 and
 * 3.4.5, MS-SPNG 3.2.5.1.
 */
final class NtlmIntegrity implements Integrity {
  private static final int SIGNATURE = 16;
  private static final int CHECKSUM = 8;
  private static final int VERSION = 1;
  private static final byte[] FIRST_SEQUENCE = new byte[4];

  private final NegotiateFlags flags;
  private final byte[] key;
  private final boolean server;

  /** Speaks as the server or as the client. */
  NtlmIntegrity(NegotiateFlags flags, byte[] exportedSessionKey, boolean server) {
    this.flags = flags;
    this.key = exportedSessionKey.clone();
    this.server = server;
  }

  @Override
  public byte[] mic(byte[] message) {
    return signature(message, server);
  }

  @Override
  public boolean verify(byte[] message, byte[] mic) {
    return MessageDigest.isEqual(signature(message, !server), mic);
  }

  private byte[] signature(byte[] message, boolean ofServer) {
    return signature(new Rc4(sealingKey(ofServer)), signingKey(ofServer), message);
  }

  /** A signature with a key stream that stands somewhere. MS-NLMP 3.4.4.2. */
  byte[] signature(Rc4 handle, byte[] signingKey, byte[] message) {
    var checksum = Arrays.copyOf(Digests.hmacMd5(signingKey, FIRST_SEQUENCE, message), CHECKSUM);
    var shown = flags.has(NegotiateFlags.KEY_EXCH) ? handle.apply(checksum) : checksum;
    return ByteBuffer.allocate(SIGNATURE).order(ByteOrder.LITTLE_ENDIAN).putInt(VERSION).put(shown)
        .put(FIRST_SEQUENCE).array();
  }

  /** SIGNKEY. MS-NLMP 3.4.5.2. */
  byte[] signingKey(boolean ofServer) {
    return Digests.md5(key, magic(ofServer, "signing"));
  }

  /** SEALKEY: the one end seals with it and the other opens. MS-NLMP 3.4.5.3. */
  byte[] sealingKey(boolean ofServer) {
    int length = flags.has(NegotiateFlags.KEY_128) ? key.length : flags.has(NegotiateFlags.KEY_56) ? 7 : 5;
    return Digests.md5(Arrays.copyOf(key, length), magic(ofServer, "sealing"));
  }

  private static byte[] magic(boolean ofServer, String use) {
    var direction = ofServer ? "server-to-client" : "client-to-server";
    return ("session key to " + direction + ' ' + use + " key magic constant\0")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
