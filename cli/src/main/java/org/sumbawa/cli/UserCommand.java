package org.sumbawa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code user}: keeps the file of local accounts. */
@Command(name = "user", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "VERB", subcommands = {
    UserAddCommand.class, UserPasswordCommand.class, UserEnableCommand.class, UserDisableCommand.class,
    UserRemoveCommand.class, UserListCommand.class,
    HelpVerb.class}, header = "Adds, changes, removes and lists local accounts.", description = {"",
        "A server that runs heeds each change from the next logon on. A session that is open stays open, also of"
            + " somebody removed or disabled: it ends when the client leaves, when the server stops, or when the"
            + " time is over that --until gave at its logon. The file holds NT hashes, never passwords, and only"
            + " its owner can read it."}, footerHeading = "%nExamples:%n", footer = {
                "  sumbawa user add alice",
                "  sumbawa user add --accounts accounts --group Administrators alice",
                "  echo secret | sumbawa user passwd alice", "  sumbawa user list --config sumbawa.toml"})
final class UserCommand implements Runnable {
  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new Main.WhichVerb(spec.commandLine());
  }
}
