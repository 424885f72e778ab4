package org.sumbawa.events;

import java.time.Instant;

/**
 * An event with the circumstances in which it was raised.
 *
 * @param sequence counts the events that anybody listened to, from 1
 * @param time when it was raised
 * @param processId the process that raised it
 * @param threadId the thread that raised it
 * @param activity what it belongs to
 * @param keywords the bits of its row, and those of this one event, such as the direction of a packet
 * @param event the event
 */
public record Raised(long sequence, Instant time, long processId, long threadId, Activity activity,
    long keywords, Event event) {

  /** The row of the catalog. */
  public EventType type() {
    return event.type();
  }
}
