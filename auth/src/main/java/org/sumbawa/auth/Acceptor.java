package org.sumbawa.auth;

/** A server's end of one exchange of tokens with a client who claims to be somebody. One thread at a time. */
public interface Acceptor {

  /** Takes the client's next token and says what follows; whatever the token holds, nothing is thrown. */
  Step accept(byte[] token);
}
