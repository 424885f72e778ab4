package org.sumbawa.protection;

import java.util.List;
import org.sumbawa.wire.message.HeaderFlags;

/** Holds the messages that came within a sealed one against the session that sealed them. */
public final class SealedChain {
  private SealedChain() {}

  /** Checks what a client sent: related requests may leave their session open. MS-SMB2 3.3.5.2.1.1. */
  public static void checkRequests(List<Envelope> requests, long sessionId) throws BrokenEnvelope {
    var first = requests.getFirst().header();
    if (first.flags().has(HeaderFlags.RELATED)) {
      throw new BrokenEnvelope(EnvelopeRule.RELATED_FIRST, sessionId);
    }
    for (var request : requests) {
      var header = request.header();
      if (!header.flags().has(HeaderFlags.RELATED) && header.sessionId() != sessionId) {
        throw new BrokenEnvelope(EnvelopeRule.FOREIGN_SESSION, sessionId);
      }
    }
  }

  /** Checks what a server sent: every response names its session. MS-SMB2 3.2.5.1.1.1. */
  public static void checkResponses(List<Envelope> responses, long sessionId) throws BrokenEnvelope {
    for (var response : responses) {
      if (response.header().sessionId() != sessionId) {
        throw new BrokenEnvelope(EnvelopeRule.FOREIGN_SESSION, sessionId);
      }
    }
  }
}
