package org.sumbawa.cli.config;

/** A path as people write it. */
public final class WrittenPath {

  private WrittenPath() {}

  /** The same with the user's home in the place of a tilde, as a shell has it; shells do so only where a word begins. */
  public static String withHome(String written) {
    return written.equals("~") || written.startsWith("~/")
        ? System.getProperty("user.home") + written.substring(1)
        : written;
  }
}
