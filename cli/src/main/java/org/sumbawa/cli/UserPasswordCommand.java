package org.sumbawa.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code user passwd}: gives an account another password. */
@Command(name = "passwd", mixinStandardHelpOptions = true, header = "Gives an account another password.", description = {
    "",
    "Asks for it, or reads it as the first line of standard input."}, footerHeading = "%nExample:%n", footer = "  sumbawa user passwd alice")
final class UserPasswordCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "Which account.")
  private String name = "";

  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Override
  public Integer call() throws Failure {
    accounts.run(file -> {
      if (file.find(name).isEmpty()) {
        throw new IOException("there is no account '" + name + "'");
      }
    });
    var password = PasswordPrompt.ask(name);
    try {
      accounts.run(file -> {
        file.setPassword(name, password);
        accounts.tell("changed the password of ", file.find(name));
      });
    } finally {
      Arrays.fill(password, ' ');
    }
    return 0;
  }
}
