package org.sumbawa.server.rpc;

import org.sumbawa.wire.dtyp.AccessMask;

/** What a policy can be opened for, and by whom. MS-LSAD 2.2.1.1.2 and 3.1.4.2.1. */
final class PolicyAccess {
  static final int VIEW_LOCAL_INFORMATION = 0x0000_0001;
  static final int LOOKUP_NAMES = 0x0000_0800;

  private static final int READ = 0x0002_0006;
  private static final int WRITE = 0x0002_07F8;
  private static final int EXECUTE = 0x0002_0801;
  private static final int ALL = 0x000F_0FFF;

  private PolicyAccess() {}

  /** What is granted of what is desired: administrators may do all, others look up names; 0 if it is refused. */
  static int granted(AccessMask desired, boolean administrator) {
    int allowed = administrator ? ALL : EXECUTE;
    int wanted = mapped(desired);
    if (desired.has(AccessMask.MAXIMUM_ALLOWED)) {
      return allowed;
    }
    return (wanted & ~allowed) == 0 ? wanted : 0;
  }

  private static int mapped(AccessMask desired) {
    int specific = desired.without(AccessMask.GENERIC.or(AccessMask.MAXIMUM_ALLOWED)).bits();
    return specific | (desired.has(AccessMask.GENERIC_READ) ? READ : 0)
        | (desired.has(AccessMask.GENERIC_WRITE) ? WRITE : 0)
        | (desired.has(AccessMask.GENERIC_EXECUTE) ? EXECUTE : 0)
        | (desired.has(AccessMask.GENERIC_ALL) ? ALL : 0);
  }
}
