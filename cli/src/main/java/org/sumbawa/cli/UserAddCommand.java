package org.sumbawa.cli;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.sumbawa.auth.account.AccountException;
import org.sumbawa.auth.account.LocalGroup;
import org.sumbawa.auth.account.NewAccount;
import org.sumbawa.auth.account.NtHash;
import org.sumbawa.wire.dtyp.Sid;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code user add}: adds an account. */
@Command(name = "add", mixinStandardHelpOptions = true, header = "Adds an account.", description = {"",
    "Asks for the password, or reads it as the first line of standard input."}, footerHeading = "%nExamples:%n", footer = {
        "  sumbawa user add alice",
        "  echo secret | sumbawa user add --full-name 'Bob B.' --until 2027-01-31 bob"})
final class UserAddCommand implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "What it is called.")
  private String name = "";

  @Option(names = "--full-name", paramLabel = "TEXT", description = "Whom it stands for.")
  private String fullName = "";

  @Option(names = "--group", paramLabel = "GROUP", description = "A group to put it into: Administrators, Backup Operators, or a SID. Repeatable.")
  private List<String> groups = List.of();

  @Mixin
  private UntilOption until = new UntilOption();

  @Mixin
  private AccountsOption accounts = new AccountsOption();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var sids = sids();
    var end = until.end(ZoneId.systemDefault());
    check();
    var password = PasswordPrompt.ask(name);
    try {
      var hash = NtHash.of(password);
      accounts.runMaking(file -> {
        var account = file.add(new NewAccount(name, hash, end, sids, fullName));
        spec.commandLine().getOut().println("added " + account.name() + " (" + account.sid() + ")");
      });
    } finally {
      Arrays.fill(password, ' ');
    }
    return 0;
  }

  /** Nobody shall type a password for an account that cannot be. */
  private void check() throws Failure {
    try {
      NewAccount.check(name, fullName);
    } catch (AccountException e) {
      throw Failure.because(String.valueOf(e.getMessage()));
    }
    if (accounts.exist()) {
      accounts.run(file -> {
        if (file.find(name).isPresent()) {
          throw new AccountException("there is an account '" + name + "' already");
        }
      });
    }
  }

  private List<Sid> sids() throws Failure {
    var sids = new ArrayList<Sid>();
    for (var group : groups) {
      sids.add(LocalGroup.parse(group)
          .orElseThrow(() -> Failure.misunderstood(List.of("there is no group " + group + "; there are "
              + String.join(", ", Arrays.stream(LocalGroup.values()).map(LocalGroup::title).toList())))));
    }
    return sids;
  }
}
