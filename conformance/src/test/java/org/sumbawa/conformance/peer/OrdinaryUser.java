package org.sumbawa.conformance.peer;

import java.util.ArrayList;
import java.util.List;

/**
 * Somebody without any privilege, on a network of their own where every port is free: even root has none in new
 * namespaces in which nobody is mapped to root. The files are those of whoever runs the tests.
 */
public record OrdinaryUser() {

  /** The command that runs another as this user, in the same process. */
  public List<String> running(List<String> command) {
    var all = new ArrayList<>(List.of("unshare", "--user", "--net"));
    all.addAll(command);
    return all;
  }
}
