package org.sumbawa.cli;

import java.io.Serial;
import java.util.List;

/** A verb cannot do what it was asked for, and tells people why. */
final class Failure extends Exception {
  @Serial
  private static final long serialVersionUID = 1;

  private static final int FAILED = 1;
  private static final int NOT_UNDERSTOOD = 2;

  private final int status;
  private final List<String> messages;

  private Failure(int status, List<String> messages) {
    super(String.join("\n", messages));
    this.status = status;
    this.messages = List.copyOf(messages);
  }

  /** It could not be done. */
  static Failure because(String message) {
    return new Failure(FAILED, List.of(message));
  }

  /** It could not be done, for several reasons. */
  static Failure because(List<String> messages) {
    return new Failure(FAILED, messages);
  }

  /** The command line says something that has no meaning. */
  static Failure misunderstood(List<String> messages) {
    return new Failure(NOT_UNDERSTOOD, messages);
  }

  /** The status that the process ends with. */
  int status() {
    return status;
  }

  /** What to tell people, a line each. */
  List<String> messages() {
    return messages;
  }
}
