package org.sumbawa.events;

/**
 * What an event says to people. A field's name in braces stands for its value.
 *
 * @param text the message: a first line, then lines with a label each
 * @param guidance what to do next; empty where nothing is to be said
 * @param when when this product raises the event
 */
public record Words(String text, String guidance, String when) {

  /** The first line of the message. */
  public String headline() {
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
