package org.sumbawa.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user remove}: removes an account. */
@Command(name = "remove", mixinStandardHelpOptions = true, header = "Removes an account.", description = {"",
    "Its number is never given to another, so its files stay its own. Sessions that it has end within ten seconds: event 1905."}, footerHeading = "%nExample:%n", footer = "  sumbawa user remove alice")
final class UserRemoveCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Which account.")
  private String name = "";

  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Override
  public Integer call() throws Failure {
    accounts.run(file -> {
      var gone = file.find(name);
      file.remove(name);
      accounts.tell("removed ", gone);
    });
    return 0;
  }
}
