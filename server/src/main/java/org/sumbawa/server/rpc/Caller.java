package org.sumbawa.server.rpc;

import org.sumbawa.auth.Identity;
import org.sumbawa.server.use.Administrator;

/**
 * Who has a pipe.
 *
 * @param identity who it is
 * @param computer the name of its computer
 */
public record Caller(Identity identity, String computer) {

  /** The same as one who ends what others use. */
  Administrator administrator() {
    var domain = identity.domain();
    return new Administrator(domain.isEmpty() ? identity.user() : domain + "\\" + identity.user(), computer);
  }
}
