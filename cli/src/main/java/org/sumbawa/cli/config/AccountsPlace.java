package org.sumbawa.cli.config;

import java.nio.file.Path;
import org.sumbawa.server.config.HostSettings;

/** Where the file of accounts is. */
public final class AccountsPlace {

  private AccountsPlace() {}

  /** The file that the settings name, or else the usual one. */
  public static Path of(HostSettings settings) {
    return settings.accounts().isEmpty() ? usual() : Path.of(settings.accounts());
  }

  /** The file that is used where none is named. */
  public static Path usual() {
    var configHome = System.getenv("XDG_CONFIG_HOME");
    var home = configHome == null || configHome.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".config")
        : Path.of(configHome);
    return home.resolve("sumbawa").resolve("accounts");
  }

  /** What to tell people when there is no such file. */
  public static String missing(Path file) {
    return "there is no accounts file " + file + "; make it with: sumbawa user add --accounts " + file
        + " NAME";
  }
}
