package org.sumbawa.auth;

import java.util.Optional;

/** A client's end of one exchange of tokens with a server. One thread at a time. */
public interface Initiator {

  /** The first token. */
  byte[] start();

  /** Takes the server's next token, which may be empty, and says what follows; nothing is thrown. */
  Progress proceed(byte[] token);

  /** How to prove bytes to the server: once the last token is made, and if there is a key to do it with. */
  Optional<Integrity> integrity();

  /** What follows a server's token. */
  @SuppressWarnings("ArrayRecordComponent") // tokens and keys are handed on and never compared
  sealed interface Progress {

    /** This token goes to the server, and its answer is waited for. */
    record Send(byte[] token) implements Progress {}

    /** The server has been convinced, and is who it should be as far as the mechanism can tell. */
    record Done(byte[] sessionKey) implements Progress {}

    /** The exchange has failed. */
    record Failed(String reason) implements Progress {}
  }
}
