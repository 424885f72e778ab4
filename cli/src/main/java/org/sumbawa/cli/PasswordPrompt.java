package org.sumbawa.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Asks for a new password: twice and unseen at a terminal, else as the first line of standard input. */
final class PasswordPrompt {

  private PasswordPrompt() {}

  /** The password; whoever takes it wipes it. */
  @SuppressWarnings("SystemConsoleNull") // its documentation still allows null, and NullAway goes by that
  static char[] ask(String name) throws Failure {
    var console = System.console();
    char[] password = console != null && console.isTerminal() ? askTwice(console, name) : readLine();
    if (password.length == 0) {
      throw Failure.because("the password is empty");
    }
    return password;
  }

  private static char[] askTwice(Console console, String name) throws Failure {
    char[] password = console.readPassword("New password for %s: ", name);
    char[] again = console.readPassword("Once more: ");
    if (password == null || again == null) {
      throw Failure.because("no password was given");
    }
    boolean same = Arrays.equals(password, again);
    Arrays.fill(again, ' ');
    if (!same) {
      throw Failure.because("the passwords differ");
    }
    return password;
  }

  private static char[] readLine() throws Failure {
    try {
      // Not closed: standard input belongs to the process.
      var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
      if (line == null) {
        throw Failure.because("no password was given on standard input");
      }
      return line.toCharArray();
    } catch (IOException e) {
      throw Failure.because("cannot read the password: " + e.getMessage());
    }
  }
}
