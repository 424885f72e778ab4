package org.sumbawa.cli.config;

import java.util.List;
import org.sumbawa.server.config.Setting;
import org.sumbawa.server.config.SettingsCatalog;

/** Writes every setting that is in force as a configuration file, defaults included and marked. */
public final class ConfigurationWriter {
  private final StringBuilder text = new StringBuilder();

  private ConfigurationWriter() {}

  /** The text of a file that says the same. */
  public static String write(Configuration configuration) {
    var writer = new ConfigurationWriter();
    writer.table("", SettingsCatalog.HOST, configuration.host());
    writer.table("\n[server]\n", SettingsCatalog.SERVER, configuration.server());
    writer.table("\n[events]\n", SettingsCatalog.EVENTS, configuration.events());
    configuration.shares().forEach(share -> writer.table("\n[[share]]\n", SettingsCatalog.SHARE, share));
    return writer.text.toString();
  }

  private <S> void table(String heading, List<Setting<S, ?>> rows, S settings) {
    text.append(heading);
    for (var row : rows) {
      text.append(row.name()).append(" = ").append(row.written(settings));
      if (isDefault(row, settings)) {
        text.append("  # default");
      }
      text.append('\n');
    }
  }

  private static <S, T> boolean isDefault(Setting<S, T> row, S settings) {
    return row.of(settings).equals(row.defaultValue());
  }
}
