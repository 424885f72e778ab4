package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A chain of AES over blocks of 16 bytes, each mixed with the result for the one before: what CMAC and CCM
 * have in common. It is the JDK's AES-CBC with a zero start, of which only the last block is kept. The chain
 * takes the bytes in pieces small enough to stay in the first-level cache, both going in and coming out. One
 * thread at a time; after {@link #finish} it is as new.
 */
final class CbcMac {
  static final int BLOCK = 16;
  private static final int PIECE = 4096;

  private final javax.crypto.Cipher cbc = Jdk.cipher("AES/CBC/NoPadding");
  private final byte[] in = new byte[PIECE];
  private final byte[] out = new byte[PIECE + BLOCK];
  private int held;

  CbcMac(SecretKeySpec key) {
    try {
      cbc.init(javax.crypto.Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("no AES key", e);
    }
  }

  /** Takes the next bytes. */
  void update(byte[] source, int offset, int count) throws GeneralSecurityException {
    int from = offset;
    for (int left = count; left > 0;) {
      if (held == PIECE) {
        chain(PIECE);
      }
      int part = Math.min(left, PIECE - held);
      System.arraycopy(source, from, in, held, part);
      held += part;
      from += part;
      left -= part;
    }
  }

  /** Takes all that remains in a buffer, whose position moves to its limit. */
  void update(ByteBuffer source) throws GeneralSecurityException {
    while (source.hasRemaining()) {
      if (held == PIECE) {
        chain(PIECE);
      }
      int part = Math.min(source.remaining(), PIECE - held);
      source.get(in, held, part);
      held += part;
    }
  }

  /** Fills up with zeros to a whole block. */
  void pad() {
    while (held % BLOCK != 0) {
      in[held++] = 0;
    }
  }

  /** Whether the last block has all its bytes. */
  boolean lastBlockIsFull() {
    return held != 0 && held % BLOCK == 0;
  }

  /**
   * Ends the chain: fills up the last block, mixes a mask into it and returns the chain's last result.
   *
   * @param filler the byte that follows the last one when the block is not full; zeros follow
   * @param mask 16 bytes
   */
  byte[] finish(int filler, byte[] mask) throws GeneralSecurityException {
    if (held == 0 || held % BLOCK != 0) {
      in[held++] = (byte) filler;
      pad();
    }
    int last = held - BLOCK;
    for (int i = 0; i < BLOCK; i++) {
      in[last + i] ^= mask[i];
    }
    int count = cbc.doFinal(in, 0, held, out, 0);
    var result = new byte[BLOCK];
    System.arraycopy(out, count - BLOCK, result, 0, BLOCK);
    held = 0;
    return result;
  }

  private void chain(int count) throws GeneralSecurityException {
    cbc.update(in, 0, count, out, 0);
    held = 0;
  }
}
