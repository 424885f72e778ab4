package org.sumbawa.events;

/** Where in an activity an event stands. */
public enum Opcode {
  INFO(0, "Info"), START(1, "Start"), STOP(2, "Stop"), SEND(9, "Send");

  private final int value;
  private final String label;

  Opcode(int value, String label) {
    this.value = value;
    this.label = label;
  }

  /** The number in an event. */
  public int value() {
    return value;
  }

  /** The word that event viewers show. */
  public String label() {
    return label;
  }
}
