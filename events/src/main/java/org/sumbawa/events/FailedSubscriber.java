package org.sumbawa.events;

/** Is told about a subscriber that threw and was dropped for it. */
@FunctionalInterface
public interface FailedSubscriber {

  /** Takes the report. */
  void dropped(Subscriber subscriber, Throwable failure);
}
