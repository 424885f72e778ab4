package org.sumbawa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.account.AccountFile;
import picocli.CommandLine.Option;

/** Which file of accounts is meant: named itself, named by a configuration file, or the usual one. */
final class AccountsOption {
  @Option(names = "--accounts", paramLabel = "FILE", description = "The file of accounts. Without it: the one that the configuration file names, or"
      + " ~/.config/sumbawa/accounts.")
  private @Nullable Path accounts;

  @Option(names = "--config", paramLabel = "FILE", description = "A configuration file that names the accounts.")
  private @Nullable Path config;

  /** Something that is done with the accounts. */
  @FunctionalInterface
  interface Work {
    void with(AccountFile accounts) throws IOException;
  }

  /** Does something with the accounts; there are none yet where the file does not exist. */
  void run(Work work) throws Failure {
    var file = file();
    try {
      if (!Files.exists(file) && file.getParent() != null) {
        Files.createDirectories(file.toAbsolutePath().getParent());
      }
      work.with(open(file));
    } catch (IOException e) {
      throw Failure.because(explain(file, e));
    }
  }

  /** Opens a file of accounts, making it where there is none. */
  static AccountFile open(Path file) throws IOException {
    return AccountFile.open(file, new SecureRandom()::nextBytes);
  }

  /** The file that is used where none is named. */
  static Path usual() {
    var configHome = System.getenv("XDG_CONFIG_HOME");
    var home = configHome == null || configHome.isEmpty()
        ? Path.of(System.getProperty("user.home"), ".config")
        : Path.of(configHome);
    return home.resolve("sumbawa").resolve("accounts");
  }

  private Path file() throws Failure {
    if (accounts != null) {
      return accounts;
    }
    if (config != null) {
      var named = CheckConfigCommand.read(config).configuration().host().accounts();
      if (named.isEmpty()) {
        throw Failure.because(config + " names no accounts; add a line such as accounts = \"accounts\"");
      }
      return Path.of(named);
    }
    return usual();
  }

  private static String explain(Path file, IOException e) {
    return e instanceof NoSuchFileException ? "there is no file " + file : String.valueOf(e.getMessage());
  }
}
