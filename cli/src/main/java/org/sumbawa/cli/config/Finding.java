package org.sumbawa.cli.config;

/**
 * Something that the checker has to say about a configuration.
 *
 * @param severity whether it can be served
 * @param line where in the file, from 1; 0 when it is about no line
 * @param message what
 */
public record Finding(Severity severity, int line, String message) {

  /** How bad it is. */
  public enum Severity {
    /** It cannot be served so. */
    ERROR,
    /** It can, but perhaps it is not meant. */
    WARNING
  }

  /** A finding that keeps the configuration from being served. */
  public static Finding error(int line, String message) {
    return new Finding(Severity.ERROR, line, message);
  }

  /** A finding that does not. */
  public static Finding warning(int line, String message) {
    return new Finding(Severity.WARNING, line, message);
  }

  /** Whether it keeps the configuration from being served. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** One line for people, in the form that editors understand. */
  public String in(String file) {
    var where = line == 0 ? file : file + ":" + line;
    return where + ": " + (isError() ? "error: " : "warning: ") + message;
  }
}
