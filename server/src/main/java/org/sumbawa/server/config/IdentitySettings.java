package org.sumbawa.server.config;

/**
 * What the server calls itself.
 *
 * @param serverName its NetBIOS-style computer name, told in NTLM challenges and by the workstation service;
 *     empty for this machine's host name
 * @param announceComment the words shown beside it in share lists
 */
public record IdentitySettings(String serverName, String announceComment) {

  static IdentitySettings from(SettingValues<ServerSettings> values) {
    return new IdentitySettings(values.get(SettingsCatalog.SERVER_NAME),
        values.get(SettingsCatalog.ANNOUNCE_COMMENT));
  }
}
