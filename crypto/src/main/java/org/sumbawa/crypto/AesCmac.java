package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.spec.SecretKeySpec;

/** AES-CMAC with one key, for any number of threads. RFC 4493. */
final class AesCmac {
  /** What a doubling that overflows is reduced by. RFC 4493 2.3. */
  private static final int REDUCTION = 0x87;

  private final Pool<CbcMac> chains;
  private final byte[] fullBlockMask;
  private final byte[] paddedBlockMask;

  AesCmac(byte[] key) {
    var secret = new SecretKeySpec(key, "AES");
    chains = new Pool<>(() -> new CbcMac(secret));
    fullBlockMask = doubled(encryptedZero(secret));
    paddedBlockMask = doubled(fullBlockMask);
  }

  /** The code over the parts one after the other; the buffers' positions move to their limits. */
  byte[] mac(ByteBuffer... parts) {
    var chain = chains.take();
    try {
      for (var part : parts) {
        chain.update(part);
      }
      var code =
          chain.lastBlockIsFull() ? chain.finish(0, fullBlockMask) : chain.finish(0x80, paddedBlockMask);
      chains.give(chain);
      return code;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC takes any whole blocks", e);
    }
  }

  private static byte[] encryptedZero(SecretKeySpec key) {
    try {
      return new CbcMac(key).finish(0, new byte[CbcMac.BLOCK]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-CBC takes any whole blocks", e);
    }
  }

  /** Twice a number of the field that the masks live in, without a branch on its bits. */
  private static byte[] doubled(byte[] number) {
    var twice = new byte[CbcMac.BLOCK];
    int carry = 0;
    for (int i = CbcMac.BLOCK - 1; i >= 0; i--) {
      int shifted = (number[i] & 0xFF) << 1 | carry;
      twice[i] = (byte) shifted;
      carry = shifted >>> 8;
    }
    twice[CbcMac.BLOCK - 1] ^= (byte) (REDUCTION & -carry);
    return twice;
  }
}
