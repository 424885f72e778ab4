package org.sumbawa.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What came of a command line.
 *
 * @param status the status that the process would end with
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CommandRun(int status, String out, String err) {

  /** Runs a command line in this process. */
  static CommandRun of(String... arguments) {
    var out = new StringWriter();
    var err = new StringWriter();
    int status =
        Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    return new CommandRun(status, out.toString(), err.toString());
  }
}
