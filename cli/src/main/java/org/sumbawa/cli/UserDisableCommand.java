package org.sumbawa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user disable}: shuts an account out. */
@Command(name = "disable", mixinStandardHelpOptions = true, header = "Shuts an account out.", description = {
    "",
    "It keeps its password and its files. Sessions that it has end within ten seconds: event 1905."}, footerHeading = "%nExample:%n", footer = "  sumbawa user disable alice")
final class UserDisableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Which account.")
  private String name = "";

  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Override
  public Integer call() throws Failure {
    accounts.run(file -> {
      file.disable(name);
      accounts.tell("disabled ", file.find(name));
    });
    return 0;
  }
}
