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
    return UserFolders.usual().configuration().resolve("accounts");
  }

  /** What to tell people when there is no such file. */
  public static String missing(Path file) {
    return "there is no accounts file " + file + "; make it with: sumbawa user add --accounts " + file
        + " NAME";
  }
}
