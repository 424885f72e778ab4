package org.sumbawa.events.packet;

import org.sumbawa.events.server.ServerCatalog;

/** Which way a packet went. */
public enum Direction {
  /** To the peer. */
  SENT(ServerCatalog.KEYWORD_SEND_PATH.mask()),
  /** From the peer. */
  RECEIVED(ServerCatalog.KEYWORD_RECEIVE_PATH.mask());

  private final long keyword;

  Direction(long keyword) {
    this.keyword = keyword;
  }

  /** The keyword bit that says so in the events of a packet; the same with both providers. */
  public long keyword() {
    return keyword;
  }
}
