package org.sumbawa.events;

/** That a subscriber is being told about events; closing it ends that. */
public interface Subscription extends AutoCloseable {

  @Override
  void close();
}
