package org.sumbawa.server.state;

import org.sumbawa.wire.codec.Bytes;

/**
 * Which LOCK requests an open has seen succeed, of those that a client may send a second time because it lost the first
 * answer. MS-SMB2 3.3.1.10 (LockSequenceArray) and 3.3.5.14.
 */
public final class LockSequences {
  private static final int INDEXES = 64;

  /** By index: the number of the request that succeeded last, and one; 0 for none. */
  private byte[] succeeded = new byte[0];

  /** Whether this request succeeded already. If another was at its index, that one is forgotten. */
  public synchronized boolean isRepeated(int index, int number) {
    if (!isIndex(index) || succeeded.length == 0 || succeeded[index] == 0) {
      return false;
    }
    if (succeeded[index] == number + 1) {
      return true;
    }
    succeeded[index] = 0;
    return false;
  }

  /** A request succeeded. */
  public synchronized void succeeded(int index, int number) {
    if (!isIndex(index)) {
      return;
    }
    if (succeeded.length == 0) {
      succeeded = new byte[INDEXES + 1];
    }
    succeeded[index] = (byte) (number + 1);
  }

  /** A request that had succeeded so far failed after all. */
  public synchronized void failed(int index) {
    if (isIndex(index) && succeeded.length > 0) {
      succeeded[index] = 0;
    }
  }

  /** All that it knows, for {@link #restore}. */
  public synchronized Bytes saved() {
    return Bytes.of(succeeded.clone());
  }

  /** Knows again what it knew. */
  public synchronized void restore(Bytes saved) {
    succeeded = saved.size() == INDEXES + 1 ? saved.toByteArray() : new byte[0];
  }

  private static boolean isIndex(int index) {
    return index >= 1 && index <= INDEXES;
  }
}
