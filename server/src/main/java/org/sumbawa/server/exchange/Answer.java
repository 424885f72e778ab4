package org.sumbawa.server.exchange;

import java.util.Optional;
import org.sumbawa.crypto.Signer;
import org.sumbawa.server.state.Session;
import org.sumbawa.wire.message.Header;
import org.sumbawa.wire.message.ResponseBody;

/**
 * One answer on its way out.
 *
 * @param header as it will be sent, but for the signature
 * @param body what it says
 * @param signer what signs it; empty for nothing
 * @param sealAs the session whose key seals the message it travels in; empty for none
 * @param origin what it is about, for events
 */
public record Answer(Header header, ResponseBody body, Optional<Signer> signer, Optional<Session> sealAs,
    Origin origin) {

  /** What is about nothing but the connection. */
  public Answer(Header header, ResponseBody body, Optional<Signer> signer, Optional<Session> sealAs) {
    this(header, body, signer, sealAs, Origin.unasked(header.messageId()));
  }
}
