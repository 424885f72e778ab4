package org.sumbawa.protection;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Gives each sealed message a nonce of its own. One sequence belongs to one key, and so to one session and
 * direction, shared by all channels of the session; any number of threads may draw from it. MS-SMB2 3.1.4.3.
 *
 * <p>The last eight bytes count up from a start that should be random, so that even a key that were ever
 * derived twice would hardly meet the same nonces.
 */
public final class NonceSequence {
  private final byte[] start;
  private final long limit;
  private final AtomicLong drawn = new AtomicLong();

  /** Counts from a start of the cipher's nonce length, as often as a count of 63 bits allows. */
  public NonceSequence(byte[] start) {
    this(start, Long.MAX_VALUE);
  }

  NonceSequence(byte[] start, long limit) {
    if (start.length < Long.BYTES) {
      throw new IllegalArgumentException("a nonce of " + start.length + " bytes");
    }
    this.start = start.clone();
    this.limit = limit;
  }

  /** How many bytes each nonce has. */
  public int length() {
    return start.length;
  }

  /** The next nonce; when all are drawn, the key must not be used any more. */
  public byte[] next() {
    long number = drawn.getAndUpdate(count -> count < limit ? count + 1 : count);
    if (number >= limit) {
      throw new IllegalStateException("every nonce of this key has been used");
    }
    var nonce = start.clone();
    // Adds the number to the last eight bytes, which may wrap: nothing repeats before the count does.
    long carry = number;
    for (int i = nonce.length - 1; i >= nonce.length - Long.BYTES; i--) {
      long sum = (nonce[i] & 0xFF) + (carry & 0xFF);
      nonce[i] = (byte) sum;
      carry = (carry >>> 8) + (sum >>> 8);
    }
    return nonce;
  }
}
