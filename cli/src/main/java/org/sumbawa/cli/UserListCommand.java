package org.sumbawa.cli;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.sumbawa.auth.account.Account;
import org.sumbawa.auth.account.LocalGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code user list}: lists the accounts. */
@Command(name = "list", mixinStandardHelpOptions = true, header = "Lists the accounts.", description = {"",
    "A line each: name, SID, state, groups, full name, separated by tabs. The state is enabled, disabled, until and when"
        + " that ends, or ended."}, footerHeading = "%nExample:%n", footer = "  sumbawa user list --accounts accounts")
final class UserListCommand implements Callable<Integer> {
  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var out = spec.commandLine().getOut();
    accounts.run(file -> file.list().forEach(account -> out.println(line(account))));
    out.flush();
    return 0;
  }

  private static String line(Account account) {
    var groups = account.groups().stream().map(LocalGroup::format).toList();
    return String.join("\t", account.name(), account.sid().toString(), state(account),
        String.join(",", groups), account.fullName());
  }

  private static String state(Account account) {
    if (account.disabled()) {
      return "disabled";
    }
    if (account.until().equals(Instant.MAX)) {
      return "enabled";
    }
    return account.until().isAfter(Instant.now()) ? "until " + account.until() : "ended";
  }
}
