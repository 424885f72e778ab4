package org.sumbawa.server.config;

import java.util.ArrayList;
import java.util.List;

/**
 * What surrounds the server on its machine when it is started by the command line.
 *
 * @param listen where to listen; none for all addresses at port 445, or 4450 where that is not permitted
 * @param accounts the file of local accounts; empty for none
 * @param controlSocket the socket by which its administrator asks it; empty for the usual one
 * @param durableHandles the file that keeps what is open in continuously available shares; empty for the usual one
 */
public record HostSettings(List<ListenAddress> listen, String accounts, String controlSocket,
    String durableHandles) {
  /** The control socket of a server that shall have none. */
  public static final String NO_SOCKET = "none";

  /** All addresses at the usual port, no accounts, the usual socket. */
  public static final HostSettings DEFAULT = from(SettingValues.defaults());

  /** Keeps a copy. */
  public HostSettings {
    listen = List.copyOf(listen);
  }

  /** The same, listening elsewhere. */
  public HostSettings at(List<ListenAddress> addresses) {
    return new HostSettings(addresses, accounts, controlSocket, durableHandles);
  }

  /** What keeps one from listening at all of these addresses, in words; nothing if they can be had together. */
  public static List<String> conflicts(List<ListenAddress> addresses) {
    var conflicts = new ArrayList<String>();
    for (int i = 0; i < addresses.size(); i++) {
      for (var earlier : addresses.subList(0, i)) {
        var later = addresses.get(i);
        if (later.isTakenBy(earlier)) {
          conflicts.add(later.equals(earlier)
              ? later + " is given twice"
              : later + " and " + earlier + " mean the same place");
        }
      }
    }
    return conflicts;
  }

  /** Builds the settings from values for rows of {@link SettingsCatalog#HOST}. */
  public static HostSettings from(SettingValues<HostSettings> values) {
    return new HostSettings(values.get(SettingsCatalog.LISTEN), values.get(SettingsCatalog.ACCOUNTS),
        values.get(SettingsCatalog.CONTROL_SOCKET), values.get(SettingsCatalog.DURABLE_HANDLES));
  }
}
