package org.sumbawa.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sumbawa.cli.config.ConfigurationReader;
import org.sumbawa.cli.config.ConfigurationWriter;
import org.sumbawa.cli.config.Finding;
import org.sumbawa.cli.config.Trouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check-config}: tells everything that is to be said of a configuration file. */
@Command(name = "check-config", mixinStandardHelpOptions = true, header = "Tells everything that is wrong with a configuration file, and what is in force.", description = {
    "",
    "Findings go to standard error, each with its line. When there are no errors, the settings that are in"
        + " force, defaults included, go to standard output as a configuration file."}, footerHeading = "%nExample:%n", footer = "  sumbawa check-config sumbawa.toml", exitCodeListHeading = "%nExit status:%n", exitCodeList = {
            "0:it can be served, perhaps with warnings", "1:it has errors: serve would refuse it",
            "2:the command line is not understood"})
final class CheckConfigCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The configuration file.")
  private Path file = Path.of("");

  @Spec
  private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Failure {
    var reading = read(file);
    var err = spec.commandLine().getErr();
    var findings = reading.alone();
    findings.forEach(finding -> err.println(finding.in(file.toString())));
    err.flush();
    if (findings.stream().anyMatch(Finding::isError)) {
      return 1;
    }
    var out = spec.commandLine().getOut();
    out.print(ConfigurationWriter.write(reading.configuration()));
    out.flush();
    return 0;
  }

  /** Reads a configuration file, or says in words why it cannot be read. */
  static ConfigurationReader.Reading read(Path file) throws Failure {
    try {
      return ConfigurationReader.read(file);
    } catch (NoSuchFileException e) {
      throw Failure.because("there is no configuration file " + file);
    } catch (IOException e) {
      throw Failure.because("cannot read " + file + ": " + Trouble.words(e));
    }
  }
}
