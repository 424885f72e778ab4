package org.sumbawa.server.state;

import java.util.BitSet;

/**
 * The message ids that a client may use: granted, and not used yet. Granting credits widens it, each request
 * uses up as many ids as its CreditCharge. MS-SMB2 3.3.1.1 and 3.3.5.2.3.
 */
public final class CommandSequenceWindow {
  private final int maximumSpan;
  private final int mask;
  private final BitSet used;
  private long low;
  private long high = 1;
  private int available = 1;

  /** Starts with message id 0 alone; the window never spans more than so many ids. */
  public CommandSequenceWindow(int maximumSpan) {
    this.maximumSpan = maximumSpan;
    int slots = Integer.highestOneBit(Math.max(maximumSpan, 1)) * 2;
    mask = slots - 1;
    used = new BitSet(slots);
  }

  /** Uses up {@code charge} ids from the first on, and says whether all of them were there to be used. */
  public synchronized boolean consume(long messageId, int charge) {
    long end = messageId + charge;
    if (messageId < low || end < messageId || end > high) {
      return false;
    }
    for (long id = messageId; id < end; id++) {
      if (used.get((int) id & mask)) {
        return false;
      }
    }
    for (long id = messageId; id < end; id++) {
      used.set((int) id & mask);
    }
    available -= charge;
    while (low < high && used.get((int) low & mask)) {
      used.clear((int) low & mask);
      low++;
    }
    return true;
  }

  /**
   * Widens the window by as many of the wanted credits as fit, and says how many; at least one if the client
   * would otherwise be left with none.
   */
  public synchronized int grant(int wanted, int mostAvailable) {
    int room = (int) Math.min(maximumSpan - (high - low), (long) mostAvailable - available);
    int granted = Math.max(Math.min(wanted, room), available == 0 && high - low < maximumSpan ? 1 : 0);
    high += granted;
    available += granted;
    return granted;
  }

  /** How many ids the client may still use. */
  public synchronized int available() {
    return available;
  }
}
