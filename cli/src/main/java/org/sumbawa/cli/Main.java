package org.sumbawa.cli;

import java.io.PrintWriter;
import java.io.Serial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code sumbawa} without a verb: tells which verbs there are. */
@Command(name = "sumbawa", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, subcommands = {
    ServeCommand.class, OpensCommand.class, SessionsCommand.class, CloseCommand.class,
    CheckConfigCommand.class, EventsCommand.class, UserCommand.class,
    HelpVerb.class}, synopsisSubcommandLabel = "VERB", header = "Files over SMB 2 and 3.", description = {"",
        "Serves folders to Windows, macOS and Linux, and says what happens in the events that"
            + " Windows administrators know."}, footerHeading = "%nExamples:%n", footer = {
                "  sumbawa serve --share docs=./docs --user alice:secret",
                "  sumbawa serve --config sumbawa.toml", "  sumbawa opens",
                "  sumbawa help serve"}, exitCodeListHeading = "%nExit status:%n", exitCodeList = {
                    "0:all is well", "1:it could not be done; standard error says why",
                    "2:the command line is not understood",
                    "3:the launcher found no JDK or Maven, or could not build"})
public final class Main implements Runnable {
  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  /** Runs a command line and ends the process with its status. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The command line with all its verbs. */
  static CommandLine commandLine() {
    return new CommandLine(new Main()).setUsageHelpWidth(100).setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((exception, command, parsed) -> report(exception, command))
        .setParameterExceptionHandler((exception, arguments) -> misunderstood(exception));
  }

  @Override
  public void run() {
    throw new WhichVerb(spec.commandLine());
  }

  /** A verb is missing, and its user wants to see which there are. */
  static final class WhichVerb extends CommandLine.ParameterException {
    @Serial
    private static final long serialVersionUID = 1;

    WhichVerb(CommandLine command) {
      super(command, "Which verb?");
    }
  }

  /** One that knows what is wrong reads on, if at all, in the help: printed here it would scroll the reason away. */
  private static int misunderstood(CommandLine.ParameterException exception) {
    var command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("sumbawa: " + words(exception));
    if (exception instanceof WhichVerb) {
      command.usage(err);
    } else {
      CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
      err.println("see: " + help(command));
    }
    err.flush();
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }

  private static String words(CommandLine.ParameterException exception) {
    if (exception instanceof CommandLine.UnmatchedArgumentException odd && !odd.isUnknownOption()) {
      boolean hasVerbs = !odd.getCommandLine().getSubcommands().isEmpty();
      return (hasVerbs ? "There is no verb '" : "This is one word too many: '")
          + odd.getUnmatched().getFirst() + "'";
    }
    return String.valueOf(exception.getMessage());
  }

  /** The command that prints the help of another. */
  private static String help(CommandLine command) {
    return command.getCommandSpec().qualifiedName().replaceFirst("^sumbawa", "sumbawa help");
  }

  private static int report(Exception exception, CommandLine command) throws Exception {
    if (!(exception instanceof Failure failure)) {
      throw exception;
    }
    PrintWriter err = command.getErr();
    failure.messages().forEach(message -> err.println("sumbawa: " + message));
    err.flush();
    return failure.status();
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
      var version = Main.class.getPackage().getImplementationVersion();
      return new String[]{"sumbawa " + (version == null ? "(unpackaged)" : version),
          "Java " + Runtime.version()};
    }
  }
}
