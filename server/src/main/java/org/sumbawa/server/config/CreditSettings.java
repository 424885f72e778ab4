package org.sumbawa.server.config;

/**
 * How much a client may have under way.
 *
 * @param smb2CreditsMin credits granted to a client that asks for them, whatever the server's load
 * @param smb2CreditsMax credits that one connection may hold
 * @param asynchronousCredits requests of one connection that may wait at a time (pending locks, notifications)
 */
public record CreditSettings(int smb2CreditsMin, int smb2CreditsMax, int asynchronousCredits) {

  /** Refuses a least above the most. */
  public CreditSettings {
    if (smb2CreditsMin > smb2CreditsMax) {
      throw new IllegalArgumentException("smb2CreditsMin is above smb2CreditsMax");
    }
  }

  static CreditSettings from(SettingValues<ServerSettings> values) {
    return new CreditSettings(values.get(SettingsCatalog.SMB2_CREDITS_MIN),
        values.get(SettingsCatalog.SMB2_CREDITS_MAX), values.get(SettingsCatalog.ASYNCHRONOUS_CREDITS));
  }
}
