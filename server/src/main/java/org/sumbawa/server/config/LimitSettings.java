package org.sumbawa.server.config;

/**
 * How much one client, and all of them together, may take.
 *
 * @param maxConnections connections at a time
 * @param maxConnectionsPerAddress connections at a time from one address
 * @param maxSessionPerConnection sessions on one connection
 * @param maxTreeConnectPerSession tree connects of one session
 * @param maxOpens open files, folders and pipes at a time
 * @param maxOpensPerSession of these, those of one session
 * @param maxPreservedOpens of these, those whose client lost its connection and may come back for them
 * @param maxLocks byte ranges that are locked at a time
 * @param maxLocksPerOpen of these, those of one open
 * @param maxLocalWatches files and folders that are watched on the disk for changes by others
 * @param maxTransactSize bytes of one query, set or control request or answer
 * @param maxReadSize bytes of one READ
 * @param maxWriteSize bytes of one WRITE
 * @param memoryBudget bytes that all requests and responses under way may hold together
 * @param treatHostAsStableStorage whether FLUSH and write-through trust the host to keep what it was given,
 *     instead of waiting for the disk
 */
public record LimitSettings(int maxConnections, int maxConnectionsPerAddress, int maxSessionPerConnection,
    int maxTreeConnectPerSession, int maxOpens, int maxOpensPerSession, int maxPreservedOpens, int maxLocks,
    int maxLocksPerOpen, int maxLocalWatches, int maxTransactSize, int maxReadSize, int maxWriteSize,
    long memoryBudget, boolean treatHostAsStableStorage) {

  /** Refuses a budget that one largest request would not fit into. */
  public LimitSettings {
    int largest = Math.max(maxTransactSize, Math.max(maxReadSize, maxWriteSize));
    if (memoryBudget < 4L * largest) {
      throw new IllegalArgumentException(
          "memoryBudget is below four times the largest of maxReadSize, maxWriteSize and maxTransactSize");
    }
  }

  static LimitSettings from(SettingValues<ServerSettings> values) {
    return new LimitSettings(values.get(SettingsCatalog.MAX_CONNECTIONS),
        values.get(SettingsCatalog.MAX_CONNECTIONS_PER_ADDRESS),
        values.get(SettingsCatalog.MAX_SESSION_PER_CONNECTION),
        values.get(SettingsCatalog.MAX_TREE_CONNECT_PER_SESSION), values.get(SettingsCatalog.MAX_OPENS),
        values.get(SettingsCatalog.MAX_OPENS_PER_SESSION), values.get(SettingsCatalog.MAX_PRESERVED_OPENS),
        values.get(SettingsCatalog.MAX_LOCKS), values.get(SettingsCatalog.MAX_LOCKS_PER_OPEN),
        values.get(SettingsCatalog.MAX_LOCAL_WATCHES), values.get(SettingsCatalog.MAX_TRANSACT_SIZE),
        values.get(SettingsCatalog.MAX_READ_SIZE), values.get(SettingsCatalog.MAX_WRITE_SIZE),
        values.get(SettingsCatalog.MEMORY_BUDGET), values.get(SettingsCatalog.TREAT_HOST_AS_STABLE_STORAGE));
  }
}
