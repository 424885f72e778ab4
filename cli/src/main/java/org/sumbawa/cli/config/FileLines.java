package org.sumbawa.cli.config;

import java.util.List;
import org.sumbawa.server.config.Setting;

/**
 * In which lines of the file the settings are given.
 *
 * @param host those at its top
 * @param server those of the server
 * @param shares those of each share, in the order of the configuration
 */
record FileLines(Lines host, Lines server, List<Lines> shares) {

  /** Keeps a copy. */
  FileLines {
    shares = List.copyOf(shares);
  }

  /** The line of a share's setting, or where the share begins; 0 when it is not from the file. */
  int of(int share, Setting<?, ?> setting) {
    return share < shares.size() ? shares.get(share).of(setting) : 0;
  }
}
