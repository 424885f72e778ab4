package org.sumbawa.server.config;

import java.util.List;

/**
 * What surrounds the server on its machine when it is started by the command line.
 *
 * @param listen where to listen; none for all addresses at port 445, or 4450 where that is not permitted
 * @param accounts the file of local accounts; empty for none
 * @param controlSocket the socket by which its administrator asks it; empty for the usual one
 */
public record HostSettings(List<ListenAddress> listen, String accounts, String controlSocket) {
  /** The control socket of a server that shall have none. */
  public static final String NO_SOCKET = "none";

  /** All addresses at the usual port, no accounts, the usual socket. */
  public static final HostSettings DEFAULT = from(SettingValues.defaults());

  /** Keeps a copy. */
  public HostSettings {
    listen = List.copyOf(listen);
  }

  /** Builds the settings from values for rows of {@link SettingsCatalog#HOST}. */
  public static HostSettings from(SettingValues<HostSettings> values) {
    return new HostSettings(values.get(SettingsCatalog.LISTEN), values.get(SettingsCatalog.ACCOUNTS),
        values.get(SettingsCatalog.CONTROL_SOCKET));
  }
}
