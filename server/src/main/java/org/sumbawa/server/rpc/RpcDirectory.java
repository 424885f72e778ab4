package org.sumbawa.server.rpc;

import java.util.List;
import java.util.Optional;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.use.Administrator;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.dtyp.Sid;

/** What the services ask of the server that they speak for. */
public interface RpcDirectory {

  /** The server itself. */
  ServerDescription server();

  /** The shares that a caller may see, in the order in which they were made. */
  List<ShareDescription> shares(Identity caller);

  /** Whether a caller may see everything: who uses what, and where shares are. */
  boolean isAdministrator(Identity caller);

  /** The sessions. */
  List<SessionDescription> sessions();

  /** The open files. */
  List<OpenDescription> opens();

  /** Ends an open for an administrator; whether there was one. */
  boolean closeOpen(long id, Administrator by);

  /** Ends a session for an administrator; whether there was one. */
  boolean closeSession(long id, Administrator by);

  /** The tree connects. */
  List<TreeDescription> trees();

  /** The account or group with an identifier; those that every system knows need not be among them. */
  Optional<Principal> principal(Sid sid);

  /** The account or group of a name in a domain, whatever its case; an empty domain means any. */
  Optional<Principal> principal(String domain, String name);
}
