package org.sumbawa.auth;

import java.util.List;
import java.util.stream.Stream;
import org.sumbawa.wire.dtyp.Sid;

/**
 * Who a client has proved to be.
 *
 * @param user its name as the account has it
 * @param domain the domain of the account, for a local account the server's name
 * @param sid its identifier
 * @param groups the groups it is in, the primary one first
 * @param kind whether there is an account of its own behind it
 */
public record Identity(String user, String domain, Sid sid, List<Sid> groups, Kind kind) {

  /** What is behind a name. */
  public enum Kind {
    /** An account whose password it knew. */
    USER,
    /** Nothing: it named an account that there is not, and guests are welcome. */
    GUEST,
    /** Nothing: it gave no name. */
    ANONYMOUS
  }

  /** Whoever gave no name. It is nobody's group: not even Everyone includes it, as on Windows. */
  public static final Identity ANONYMOUS =
      new Identity("ANONYMOUS LOGON", "NT AUTHORITY", Sid.ANONYMOUS, List.of(Sid.NETWORK), Kind.ANONYMOUS);

  /** Keeps a copy of the list. */
  public Identity {
    groups = List.copyOf(groups);
  }

  /** The name as events show it: {@code DOMAIN\\user}. */
  public String fullName() {
    return domain.isEmpty() ? user : domain + "\\" + user;
  }

  /** The same, in one group more. */
  public Identity in(Sid group) {
    return new Identity(user, domain, sid, Stream.concat(groups.stream(), Stream.of(group)).toList(), kind);
  }
}
