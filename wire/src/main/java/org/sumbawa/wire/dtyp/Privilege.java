package org.sumbawa.wire.dtyp;

import java.util.Optional;

/** What a logon may do whatever a security descriptor says. MS-LSAD 3.1.1.2.1. */
public enum Privilege {
  CREATE_TOKEN(2, "SeCreateTokenPrivilege"), ASSIGN_PRIMARY_TOKEN(3,
      "SeAssignPrimaryTokenPrivilege"), LOCK_MEMORY(4, "SeLockMemoryPrivilege"), INCREASE_QUOTA(5,
          "SeIncreaseQuotaPrivilege"), MACHINE_ACCOUNT(6, "SeMachineAccountPrivilege"), TCB(7,
              "SeTcbPrivilege"), SECURITY(8, "SeSecurityPrivilege"), TAKE_OWNERSHIP(9,
                  "SeTakeOwnershipPrivilege"), LOAD_DRIVER(10, "SeLoadDriverPrivilege"), SYSTEM_PROFILE(11,
                      "SeSystemProfilePrivilege"), SYSTEMTIME(12,
                          "SeSystemtimePrivilege"), PROFILE_SINGLE_PROCESS(13,
                              "SeProfileSingleProcessPrivilege"), INCREASE_BASE_PRIORITY(14,
                                  "SeIncreaseBasePriorityPrivilege"), CREATE_PAGEFILE(15,
                                      "SeCreatePagefilePrivilege"), CREATE_PERMANENT(16,
                                          "SeCreatePermanentPrivilege"), BACKUP(17,
                                              "SeBackupPrivilege"), RESTORE(18,
                                                  "SeRestorePrivilege"), SHUTDOWN(19,
                                                      "SeShutdownPrivilege"), DEBUG(20,
                                                          "SeDebugPrivilege"), AUDIT(21,
                                                              "SeAuditPrivilege"), SYSTEM_ENVIRONMENT(22,
                                                                  "SeSystemEnvironmentPrivilege"), CHANGE_NOTIFY(
                                                                      23,
                                                                      "SeChangeNotifyPrivilege"), REMOTE_SHUTDOWN(
                                                                          24,
                                                                          "SeRemoteShutdownPrivilege"), UNDOCK(
                                                                              25,
                                                                              "SeUndockPrivilege"), SYNC_AGENT(
                                                                                  26,
                                                                                  "SeSyncAgentPrivilege"), ENABLE_DELEGATION(
                                                                                      27,
                                                                                      "SeEnableDelegationPrivilege"), MANAGE_VOLUME(
                                                                                          28,
                                                                                          "SeManageVolumePrivilege"), IMPERSONATE(
                                                                                              29,
                                                                                              "SeImpersonatePrivilege"), CREATE_GLOBAL(
                                                                                                  30,
                                                                                                  "SeCreateGlobalPrivilege"), TRUSTED_CRED_MAN_ACCESS(
                                                                                                      31,
                                                                                                      "SeTrustedCredManAccessPrivilege"), RELABEL(
                                                                                                          32,
                                                                                                          "SeRelabelPrivilege"), INCREASE_WORKING_SET(
                                                                                                              33,
                                                                                                              "SeIncreaseWorkingSetPrivilege"), TIME_ZONE(
                                                                                                                  34,
                                                                                                                  "SeTimeZonePrivilege"), CREATE_SYMBOLIC_LINK(
                                                                                                                      35,
                                                                                                                      "SeCreateSymbolicLinkPrivilege");

  private final int luid;
  private final String documentName;

  Privilege(int luid, String documentName) {
    this.luid = luid;
    this.documentName = documentName;
  }

  /** The privilege with this name, {@code Se…Privilege}. */
  public static Optional<Privilege> named(String name) {
    for (var privilege : values()) {
      if (privilege.documentName.equalsIgnoreCase(name)) {
        return Optional.of(privilege);
      }
    }
    return Optional.empty();
  }

  /** The number that stands for it in one machine; Windows has the same on all. */
  public int luid() {
    return luid;
  }

  /** The name, {@code Se…Privilege}. */
  public String documentName() {
    return documentName;
  }
}
