package org.sumbawa.server.config;

import java.time.Duration;

/**
 * What clients may cache.
 *
 * @param enableOplocks whether oplocks are granted
 * @param enableLeasing whether leases are granted, from SMB 2.1 on
 * @param enableDirectoryHandleLeasing whether leases are granted on folders too, from SMB 3.0 on
 * @param oplockBreakWait how long a client may take to acknowledge a break
 * @param persistentOplockBreakWait the same for an oplock of an open that outlives the server
 * @param persistentLeaseBreakWait the same for a lease of such opens
 * @param watchLocalChanges whether what others change on the disk is told, and ends what clients cache of it
 */
public record CachingSettings(boolean enableOplocks, boolean enableLeasing,
    boolean enableDirectoryHandleLeasing, Duration oplockBreakWait, Duration persistentOplockBreakWait,
    Duration persistentLeaseBreakWait, boolean watchLocalChanges) {

  static CachingSettings from(SettingValues<ServerSettings> values) {
    return new CachingSettings(values.get(SettingsCatalog.ENABLE_OPLOCKS),
        values.get(SettingsCatalog.ENABLE_LEASING),
        values.get(SettingsCatalog.ENABLE_DIRECTORY_HANDLE_LEASING),
        values.get(SettingsCatalog.OPLOCK_BREAK_WAIT),
        values.get(SettingsCatalog.PERSISTENT_OPLOCK_BREAK_WAIT),
        values.get(SettingsCatalog.PERSISTENT_LEASE_BREAK_WAIT),
        values.get(SettingsCatalog.WATCH_LOCAL_CHANGES));
  }
}
