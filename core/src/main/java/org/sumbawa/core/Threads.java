package org.sumbawa.core;

/** Starts the long-lived threads: acceptors, connection readers, watchers. */
@FunctionalInterface
public interface Threads {

  /** Starts a thread of that name which runs the task until it returns. */
  Thread start(String name, Runnable task);
}
