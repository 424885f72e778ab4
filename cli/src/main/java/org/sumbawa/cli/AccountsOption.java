package org.sumbawa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.AccountFile;
import org.sumbawa.cli.config.AccountsPlace;
import org.sumbawa.cli.config.Trouble;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which file of accounts is meant: named itself, named by a configuration file, or the usual one. */
final class AccountsOption {
  @Option(names = "--accounts", paramLabel = "FILE", description = "The file of accounts. Without it: the one that the configuration file names, or"
      + " ~/.config/sumbawa/accounts.")
  private @Nullable Path accounts;

  @Option(names = "--config", paramLabel = "FILE", description = "A configuration file that names the accounts.")
  private @Nullable Path config;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

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
      throw Failure.because(AccountsPlace.missing(file));
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

  /** Says what was done with an account, by the name that it has itself. */
  void tell(String what, Optional<Account> account) {
    account.ifPresent(done -> command.commandLine().getOut().println(what + done.name()));
  }

  /** Whether there is a file of accounts. */
  boolean exist() throws Failure {
    return Files.exists(file());
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
    return AccountsPlace.usual();
  }

  private static void run(Path file, Task task) throws Failure {
    try {
      task.run();
    } catch (NoSuchFileException e) {
      throw Failure.because(AccountsPlace.missing(file));
    } catch (IOException e) {
      throw Failure.because(Trouble.words(e));
    }
  }
}
