package org.sumbawa.server.state;

import org.sumbawa.auth.Acceptor;
import org.sumbawa.crypto.PreauthIntegrityHash;

/**
 * An authentication that goes on between a connection and a session: the token exchange so far, and the hash over
 * its messages. MS-SMB2 3.3.1.8 and 3.3.1.15.
 */
public final class Authentication {
  private final Acceptor acceptor;
  private PreauthIntegrityHash hash;

  /** Begins; the hash starts as that of the connection. */
  public Authentication(Acceptor acceptor, PreauthIntegrityHash start) {
    this.acceptor = acceptor;
    this.hash = start;
  }

  /** Takes the tokens. */
  public Acceptor acceptor() {
    return acceptor;
  }

  /** The hash over the messages so far. */
  public synchronized PreauthIntegrityHash hash() {
    return hash;
  }

  /** Takes the hash further. */
  public synchronized void hash(PreauthIntegrityHash next) {
    hash = next;
  }
}
