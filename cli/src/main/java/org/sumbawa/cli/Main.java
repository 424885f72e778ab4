package org.sumbawa.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;

/** The command {@code sumbawa} without a verb: tells which verbs there are. */
@Command(name = "sumbawa", mixinStandardHelpOptions = true, versionProvider = Main.Version.class, subcommands = {
    ServeCommand.class, OpensCommand.class, SessionsCommand.class, CloseCommand.class,
    CheckConfigCommand.class, EventsCommand.class, UserCommand.class,
    HelpCommand.class}, synopsisSubcommandLabel = "VERB", header = "Files over SMB 2 and 3.", description = {
        "",
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
        .setExecutionExceptionHandler((exception, command, parsed) -> report(exception, command));
  }

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "Which verb?");
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
