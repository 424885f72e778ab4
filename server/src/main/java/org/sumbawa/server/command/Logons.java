package org.sumbawa.server.command;

import org.sumbawa.auth.Acceptor;
import org.sumbawa.server.state.Connection;
import org.sumbawa.wire.codec.Bytes;

/** How users prove who they are: what NEGOTIATE offers, and a fresh exchange for each attempt. */
public interface Logons {

  /** The token that NEGOTIATE brings: which mechanisms there are. */
  Bytes offer();

  /** Whether a client may try at all now, or failed too often lately. */
  boolean admits(Connection connection);

  /** A client failed. */
  void failed(Connection connection);

  /** Begins an exchange with a client. */
  Acceptor begin(Connection connection);
}
