package org.sumbawa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.cli.config.UserFolders;
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

  @FunctionalInterface
  private interface Task {
    void run() throws IOException;
  }

  /** Does something with accounts that there are. */
  void run(Work work) throws Failure {
    var file = file();
    if (!Files.exists(file)) {
      throw Failure.because(missing(file));
    }
    run(file, () -> work.with(AccountFile.open(file)));
  }

  /** Does something with the accounts, and makes their file first where there is none. */
  void runMaking(Work work) throws Failure {
    var file = file();
    run(file, () -> {
      var folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      work.with(AccountFile.open(file, new SecureRandom()::nextBytes));
    });
  }

  /** Whether there is a file of accounts. */
  boolean exist() throws Failure {
    return Files.exists(file());
  }

  /** What to tell people when there is no such file. */
  static String missing(Path file) {
    return "there is no accounts file " + file + "; make it with: sumbawa user add --accounts " + file
        + " NAME";
  }

  /** The file that is used where none is named. */
  static Path usual() {
    return UserFolders.usual().configuration().resolve("accounts");
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

  private static void run(Path file, Task task) throws Failure {
    try {
      task.run();
    } catch (NoSuchFileException e) {
      throw Failure.because(missing(file));
    } catch (IOException e) {
      throw Failure.because(String.valueOf(e.getMessage()));
    }
  }
}
