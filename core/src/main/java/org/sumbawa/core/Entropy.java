package org.sumbawa.core;

/** A source of random bytes, unpredictable outside tests. */
@FunctionalInterface
public interface Entropy {

  /** Fills the array with random bytes. */
  void fill(byte[] target);

  /** So many random bytes. */
  default byte[] bytes(int count) {
    var bytes = new byte[count];
    fill(bytes);
    return bytes;
  }

  /** A random number, never zero. */
  default long nonZeroLong() {
    long number = 0;
    while (number == 0) {
      var bytes = bytes(8);
      for (byte b : bytes) {
        number = number << 8 | (b & 0xFF);
      }
    }
    return number;
  }
}
