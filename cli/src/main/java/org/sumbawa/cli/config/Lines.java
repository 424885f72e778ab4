package org.sumbawa.cli.config;

import java.util.Map;
import org.sumbawa.server.config.Setting;

/**
 * In which lines of the file the settings of one table are given.
 *
 * @param table where the table begins; 0 where there is none
 * @param settings the line of each setting that is given
 */
record Lines(int table, Map<Setting<?, ?>, Integer> settings) {

  /** Keeps a copy. */
  Lines {
    settings = Map.copyOf(settings);
  }

  /** Whether a setting is given there. */
  boolean has(Setting<?, ?> setting) {
    return settings.containsKey(setting);
  }

  /** The line of the first of these settings that is given; that of the table when none is. */
  int of(Setting<?, ?>... any) {
    for (var setting : any) {
      var line = settings.get(setting);
      if (line != null) {
        return line;
      }
    }
    return table;
  }
}
