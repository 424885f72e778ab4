package org.sumbawa.server.state;

/**
 * The requests on an open that are not answered yet, those from before the client's last change of channels apart. Who
 * lost a channel cannot know which of its changes were made; until all of them are, none that it sends again or after may
 * be made, or an old one would overwrite a new one. MS-SMB2 3.3.1.10 (ChannelSequence, OutstandingRequestCount,
 * OutstandingPreRequestCount) and 3.3.5.2.10.
 */
public final class OutstandingRequests {
  private static final int HALF = 0x7FFF;
  private static final int BITS = 0xFFFF;

  private int channelSequence;
  private int now;
  private int before;

  /** Nothing outstanding, on the channel by which the open was made. */
  public OutstandingRequests(int channelSequence) {
    this.channelSequence = channelSequence;
  }

  /**
   * A request comes.
   *
   * @param sequence its channel sequence
   * @param replay whether it is sent again
   * @return whether it is counted, and has to {@link #leave}; one that is not may change nothing
   */
  public synchronized boolean enter(int sequence, boolean replay) {
    int ahead = sequence - channelSequence & BITS;
    if (ahead > HALF) {
      return false;
    }
    if (ahead != 0) {
      before += now;
      now = 0;
      channelSequence = sequence;
    }
    if (replay && before != 0) {
      return false;
    }
    now++;
    return true;
  }

  /** The client came back on a channel of its own counting; what it asked for before is not forgotten. */
  public synchronized void restart(int sequence) {
    if (sequence != channelSequence) {
      before += now;
      now = 0;
      channelSequence = sequence;
    }
  }

  /** A request that was counted is answered. */
  public synchronized void leave(int sequence) {
    if (sequence == channelSequence) {
      now--;
    } else {
      before--;
    }
  }
}
