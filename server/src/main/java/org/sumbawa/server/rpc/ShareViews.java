package org.sumbawa.server.rpc;

import org.sumbawa.wire.rpc.srvsvc.ShareInfo;

/** A share as each level tells of it. MS-SRVS 2.2.4.22 to 2.2.4.29. */
final class ShareViews {
  static final int CACHED = 501;
  static final int FLAGS_ONLY = 1005;

  private static final int LONGEST_NAME = 80;
  private static final String NOT_IN_NAMES = "\"/\\[]:|<>+=;,*?";

  private ShareViews() {}

  /** A share in a level that is known. */
  static ShareInfo of(int level, ShareDescription share) {
    return switch (level) {
      case 0 -> new ShareInfo.Name(share.name());
      case 1 -> new ShareInfo.Kind(share.name(), share.type(), share.remark());
      case 2 -> new ShareInfo.Local(use(share));
      case CACHED -> new ShareInfo.Cached(share.name(), share.type(), share.remark(), share.flags());
      case 502 -> new ShareInfo.Secured(use(share), share.securityDescriptor());
      // The scope of all names: there are no others here.
      case 503 -> new ShareInfo.Scoped(use(share), "*", share.securityDescriptor());
      case FLAGS_ONLY -> new ShareInfo.Flags(share.flags());
      default -> throw new IllegalArgumentException("level " + level);
    };
  }

  /** Whether a level tells where a share is and who may use it, which is for administrators. MS-SRVS 3.1.4.10. */
  static boolean tellsWhere(int level) {
    return level == 2 || level == 502 || level == 503;
  }

  /** Whether a share could have a name. */
  static boolean isName(String name) {
    return !name.isEmpty() && name.length() <= LONGEST_NAME
        && name.chars().allMatch(c -> c >= ' ' && NOT_IN_NAMES.indexOf(c) < 0);
  }

  private static ShareInfo.Use use(ShareDescription share) {
    return new ShareInfo.Use(share.name(), share.type(), share.remark(), 0, share.maximumUses(),
        share.currentUses(), share.path(), "");
  }
}
