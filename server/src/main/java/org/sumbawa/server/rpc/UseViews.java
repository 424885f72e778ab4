package org.sumbawa.server.rpc;

import java.time.Duration;
import org.sumbawa.wire.rpc.srvsvc.ConnectionInfo;
import org.sumbawa.wire.rpc.srvsvc.FileInfo;
import org.sumbawa.wire.rpc.srvsvc.SessionInfo;

/** Sessions, open files and tree connects as each level tells of them. MS-SRVS 2.2.4.1 to 2.2.4.15. */
final class UseViews {
  private UseViews() {}

  static SessionInfo session(int level, SessionDescription session) {
    var use = new SessionInfo.Use(session.client(), session.user(), session.opens(), seconds(session.age()),
        seconds(session.idle()), session.guest() ? SessionInfo.GUEST : 0);
    return switch (level) {
      case 0 -> new SessionInfo.Client(session.client());
      case 1 -> use;
      // What kind of system a client is, no client tells any more.
      case 2 -> new SessionInfo.Typed(use, "");
      case 10 -> new SessionInfo.User(use.client(), use.user(), use.seconds(), use.idleSeconds());
      case 502 -> new SessionInfo.Transported(use, "", session.transport());
      default -> throw new IllegalArgumentException("level " + level);
    };
  }

  static FileInfo file(int level, OpenDescription open) {
    return level == 2
        ? new FileInfo.Id(open.id())
        : new FileInfo.Use(open.id(), open.permissions(), open.locks(), open.path(), open.user());
  }

  static ConnectionInfo connection(int level, TreeDescription tree, boolean byClient) {
    return level == 0
        ? new ConnectionInfo.Id(tree.id())
        : new ConnectionInfo.Use(tree.id(), tree.shareType(), tree.opens(), 1, seconds(tree.age()),
            tree.user(), byClient ? tree.share() : tree.client());
  }

  /** Whether a filter lets a name through; an empty one lets all. */
  static boolean matches(String filter, String name) {
    return filter.isEmpty() || filter.equalsIgnoreCase(name);
  }

  static String withoutSlashes(String name) {
    return name.startsWith("\\\\") ? name.substring(2) : name;
  }

  private static int seconds(Duration duration) {
    return Math.clamp(duration.toSeconds(), 0, Integer.MAX_VALUE);
  }
}
