package org.sumbawa.crypto;

/** The RC4 key stream, which NTLM encrypts session keys and checksums with. One thread at a time. */
public final class Rc4 {
  private static final int SIZE = 256;

  private final byte[] state = new byte[SIZE];
  private int i;
  private int j;

  /** Starts the key stream of a key of 1 to 256 bytes. */
  public Rc4(byte[] key) {
    if (key.length == 0 || key.length > SIZE) {
      throw new IllegalArgumentException("an RC4 key of " + key.length + " bytes");
    }
    for (int at = 0; at < SIZE; at++) {
      state[at] = (byte) at;
    }
    int other = 0;
    for (int at = 0; at < SIZE; at++) {
      other = other + state[at] + key[at % key.length] & 0xFF;
      swap(at, other);
    }
  }

  /** Encrypts or decrypts with the next bytes of the key stream. */
  public byte[] apply(byte[] bytes) {
    var result = new byte[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      i = i + 1 & 0xFF;
      j = j + state[i] & 0xFF;
      swap(i, j);
      result[at] = (byte) (bytes[at] ^ state[state[i] + state[j] & 0xFF]);
    }
    return result;
  }

  private void swap(int one, int other) {
    byte held = state[one];
    state[one] = state[other];
    state[other] = held;
  }
}
