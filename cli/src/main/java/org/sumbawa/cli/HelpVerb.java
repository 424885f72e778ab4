package org.sumbawa.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help}: tells how a verb is used, and a verb of that verb. */
@Command(name = "help", header = "Tells how a verb is used.", helpCommand = true)
final class HelpVerb implements Runnable {
  @Parameters(paramLabel = "VERB", arity = "0..*", description = "Which verb, such as serve or user add.")
  private List<String> verbs = List.of();

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    CommandLine about = spec.commandLine().getParent();
    for (var verb : verbs) {
      var next = about.getSubcommands().get(verb);
      if (next == null) {
        throw new CommandLine.ParameterException(about, "There is no verb '" + verb + "'; there are "
            + String.join(", ", about.getSubcommands().keySet()));
      }
      about = next;
    }
    about.usage(spec.commandLine().getOut());
  }
}
