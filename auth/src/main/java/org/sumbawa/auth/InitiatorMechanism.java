package org.sumbawa.auth;

import java.util.List;
import org.sumbawa.wire.token.ObjectIdentifier;

/** A way of authenticating to servers, as a client offers it. */
public interface InitiatorMechanism {

  /** Its names, best first. */
  List<ObjectIdentifier> names();

  /** Begins an exchange. */
  Initiator begin();
}
