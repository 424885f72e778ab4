package org.sumbawa.cli.config;

import java.util.List;
import org.sumbawa.server.config.EventSettings;
import org.sumbawa.server.config.HostSettings;
import org.sumbawa.server.config.ServerSettings;
import org.sumbawa.server.config.ShareSettings;

/**
 * Everything that a configuration file says.
 *
 * @param host where to listen, and the accounts
 * @param server the server's settings
 * @param shares the shares, in the order of the file
 * @param events where events go
 */
public record Configuration(HostSettings host, ServerSettings server, List<ShareSettings> shares,
    EventSettings events) {
  /** What an empty file says. */
  public static final Configuration DEFAULT =
      new Configuration(HostSettings.DEFAULT, ServerSettings.DEFAULT, List.of(), EventSettings.DEFAULT);

  /** Keeps a copy of the shares. */
  public Configuration {
    shares = List.copyOf(shares);
  }
}
