package org.sumbawa.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code user}: keeps the file of local accounts. */
@Command(name = "user", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "VERB", subcommands = {
    UserAddCommand.class, UserPasswordCommand.class, UserEnableCommand.class, UserDisableCommand.class,
    UserRemoveCommand.class, UserListCommand.class,
    CommandLine.HelpCommand.class}, header = "Adds, changes, removes and lists local accounts.", description = {
        "",
        "A server that runs sees each change at once. The file holds NT hashes, never passwords, and only its"
            + " owner can read it."}, footerHeading = "%nExamples:%n", footer = {"  sumbawa user add alice",
                "  sumbawa user add --accounts accounts --group Administrators alice",
                "  echo secret | sumbawa user passwd alice", "  sumbawa user list --config sumbawa.toml"})
final class UserCommand implements Runnable {
  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which verb?");
  }
}
