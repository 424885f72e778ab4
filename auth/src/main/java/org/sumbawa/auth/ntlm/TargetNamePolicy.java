package org.sumbawa.auth.ntlm;

import java.util.List;
import java.util.Locale;

/**
 * Whether the service that a client means to reach must be this one: a client that is lured elsewhere names
 * another, and its answer, relayed here, is then refused. MS-NLMP 3.2.5.1.2.
 *
 * @param strictness how much is demanded
 * @param hosts the names and addresses by which clients may mean this server
 */
public record TargetNamePolicy(Strictness strictness, List<String> hosts) {
  /** The name does not matter. */
  public static final TargetNamePolicy OFF = new TargetNamePolicy(Strictness.OFF, List.of());

  private static final String SERVICE = "cifs/";
  private static final String ALIAS = "host/";

  /** How much is demanded. */
  public enum Strictness {
    /** Nothing. */
    OFF,
    /** A name that is given must be right. */
    IF_GIVEN,
    /** A name must be given and be right. */
    REQUIRED
  }

  /** Keeps a copy of the list. */
  public TargetNamePolicy {
    hosts = List.copyOf(hosts);
  }

  /** Whether a client may come in that means to reach a service; an empty name is none. */
  boolean admits(String targetName) {
    return switch (strictness) {
      case OFF -> true;
      case IF_GIVEN -> targetName.isEmpty() || meansThisServer(targetName);
      case REQUIRED -> meansThisServer(targetName);
    };
  }

  private boolean meansThisServer(String targetName) {
    var name = targetName.toLowerCase(Locale.ROOT);
    if (!name.startsWith(SERVICE) && !name.startsWith(ALIAS)) {
      return false;
    }
    var host = name.substring(SERVICE.length());
    return hosts.stream().anyMatch(host::equalsIgnoreCase);
  }
}
