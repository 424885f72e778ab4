package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with the first half of HMAC-SHA256. MS-SMB2 3.1.4.1. */
final class HmacSha256Signer extends Signer {
  private static final byte[] NO_SIGNATURE = new byte[LENGTH];

  private final Pool<Mac> macs;

  HmacSha256Signer(byte[] key) {
    var secret = new SecretKeySpec(key, "HmacSHA256");
    macs = new Pool<>(() -> keyed(secret));
  }

  private static Mac keyed(SecretKeySpec secret) {
    var mac = Jdk.hmacSha256();
    try {
      mac.init(secret);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException("HMAC takes any key", e);
    }
    return mac;
  }

  @Override
  byte[] compute(ByteBuffer message, boolean fromServer, boolean cancel) {
    var mac = macs.take();
    mac.update(message.slice(0, SIGNATURE));
    mac.update(NO_SIGNATURE);
    mac.update(message.slice(HEADER, message.limit() - HEADER));
    var whole = mac.doFinal();
    macs.give(mac);
    return Arrays.copyOf(whole, LENGTH);
  }
}
