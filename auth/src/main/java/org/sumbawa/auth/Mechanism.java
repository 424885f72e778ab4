package org.sumbawa.auth;

import java.util.List;
import java.util.Optional;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.token.ObjectIdentifier;

/** A way of authenticating clients, as a server offers it. Any number of threads may begin exchanges. */
public interface Mechanism {

  /** Its names, best first; a client's choice of any of them is a choice of this mechanism. */
  List<ObjectIdentifier> names();

  /** Whether a token that came without a negotiation around it is a first token of this mechanism. */
  boolean recognizes(Bytes token);

  /** Begins an exchange. */
  Exchange begin();

  /** One exchange. */
  interface Exchange extends Acceptor {

    /** How to prove bytes to the client: once it is accepted, and if there is a key to do it with. */
    Optional<Integrity> integrity();
  }
}
