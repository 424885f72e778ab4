package org.sumbawa.server.rpc;

import java.time.Duration;
import java.time.Instant;
import org.sumbawa.server.use.OpenDescription;
import org.sumbawa.server.use.SessionDescription;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.rpc.srvsvc.ConnectionInfo;
import org.sumbawa.wire.rpc.srvsvc.FileInfo;
import org.sumbawa.wire.rpc.srvsvc.SessionInfo;

/** Sessions, open files and tree connects as each level tells of them. MS-SRVS 2.2.4.1 to 2.2.4.15. */
final class UseViews {
  private UseViews() {}

  static SessionInfo session(int level, SessionDescription session, Instant now) {
    var client = session.client();
    var use = new SessionInfo.Use(client.name(), session.user(), session.opens(),
        seconds(Duration.between(session.since(), now)), seconds(session.idle()),
        session.guest() ? SessionInfo.GUEST : 0);
    return switch (level) {
      case 0 -> new SessionInfo.Client(client.name());
      case 1 -> use;
      // What kind of system a client is, no client tells any more.
      case 2 -> new SessionInfo.Typed(use, "");
      case 10 -> new SessionInfo.User(use.client(), use.user(), use.seconds(), use.idleSeconds());
      case 502 -> new SessionInfo.Transported(use, "", client.transport());
      default -> throw new IllegalArgumentException("level " + level);
    };
  }

  static FileInfo file(int level, OpenDescription open) {
    int id = fileId(open);
    return level == 2
        ? new FileInfo.Id(id)
        : new FileInfo.Use(id, permissions(open.access()), open.locks(), open.fullPath(), open.user());
  }

  /** The number by which an open is asked for here. */
  static int fileId(OpenDescription open) {
    return (int) open.id();
  }

  /** 1 for reading, 2 for writing, put together. MS-SRVS 2.2.4.7. */
  private static int permissions(AccessMask access) {
    return (access.hasAny(AccessMask.READ_DATA.or(AccessMask.EXECUTE)) ? 1 : 0)
        | (access.hasAny(AccessMask.WRITE_DATA.or(AccessMask.APPEND_DATA)) ? 2 : 0);
  }

  static ConnectionInfo connection(int level, TreeDescription tree, boolean byClient) {
    return level == 0
        ? new ConnectionInfo.Id(tree.id())
        : new ConnectionInfo.Use(tree.id(), tree.shareType(), tree.opens(), 1, seconds(tree.age()),
            tree.user(), byClient ? tree.share() : tree.client());
  }

  /** Whether a session is of a client and a user, either of which may be empty for any. */
  static boolean isOf(SessionDescription session, String client, String user) {
    return matches(withoutSlashes(client), withoutSlashes(session.client().name()))
        && (matches(user, session.user()) || matches(user, withoutDomain(session.user())));
  }

  /** Whether a filter lets a name through; an empty one lets all. */
  static boolean matches(String filter, String name) {
    return filter.isEmpty() || filter.equalsIgnoreCase(name);
  }

  private static String withoutDomain(String user) {
    return user.substring(user.indexOf('\\') + 1);
  }

  static String withoutSlashes(String name) {
    return name.startsWith("\\\\") ? name.substring(2) : name;
  }

  private static int seconds(Duration duration) {
    return Math.clamp(duration.toSeconds(), 0, Integer.MAX_VALUE);
  }
}
