package org.sumbawa.crypto;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The MD4 digest, which NTLM makes its hashes of passwords with and which the JDK does not offer. RFC 1320.
 */
public final class Md4 {
  /** How long a digest is. */
  public static final int LENGTH = 16;

  private static final int BLOCK = 64;
  private static final int[] START = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476};
  private static final int[] ADDED = {0, 0x5A827999, 0x6ED9EBA1};
  private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};

  /** Which word of the block each step of a round takes. */
  private static final int[][] ORDER = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
      {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
      {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}};

  private Md4() {}

  /** The digest of a message. */
  public static byte[] digest(byte[] message) {
    var padded = ByteBuffer.wrap(padded(message)).order(ByteOrder.LITTLE_ENDIAN);
    var state = START.clone();
    var words = new int[BLOCK / 4];
    while (padded.hasRemaining()) {
      padded.asIntBuffer().get(words);
      padded.position(padded.position() + BLOCK);
      mix(state, words);
    }
    Arrays.fill(padded.array(), (byte) 0); // the message may have been a password
    Arrays.fill(words, 0);
    var digest = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    digest.asIntBuffer().put(state);
    return digest.array();
  }

  private static byte[] padded(byte[] message) {
    int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
    var padded = Arrays.copyOf(message, length);
    padded[message.length] = (byte) 0x80;
    ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN).putLong(length - 8, 8L * message.length);
    return padded;
  }

  private static void mix(int[] state, int[] words) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int round = 0; round < 3; round++) {
      for (int step = 0; step < 16; step++) {
        int sum = a + chosen(round, b, c, d) + words[ORDER[round][step]] + ADDED[round];
        a = d;
        d = c;
        c = b;
        b = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
      }
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int chosen(int round, int x, int y, int z) {
    return switch (round) {
      case 0 -> (x & y) | (~x & z);
      case 1 -> (x & y) | (x & z) | (y & z);
      default -> x ^ y ^ z;
    };
  }
}
