package org.sumbawa.cli;

import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user enable}: lets an account in, again or longer. */
@Command(name = "enable", mixinStandardHelpOptions = true, header = "Lets an account in, again or longer.", description = {
    "", "What was said before about how long is forgotten."}, footerHeading = "%nExamples:%n", footer = {
        "  sumbawa user enable alice", "  sumbawa user enable --until 2027-01-31 alice"})
final class UserEnableCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Which account.")
  private String name = "";

  @Mixin
  private UntilOption until = new UntilOption();

  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Override
  public Integer call() throws Failure {
    var end = until.end(ZoneId.systemDefault());
    accounts.run(file -> {
      file.enable(name, end);
      accounts.tell("enabled ", file.find(name));
    });
    return 0;
  }
}
