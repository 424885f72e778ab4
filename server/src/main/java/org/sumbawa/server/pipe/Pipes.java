package org.sumbawa.server.pipe;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.server.store.Subject;

/** The named pipes that can be opened on IPC$. */
@FunctionalInterface
public interface Pipes {

  /**
   * Opens one, for somebody; OBJECT_NAME_NOT_FOUND if there is none of that name, whatever its case.
   *
   * @param computer from where
   */
  Pipe open(String name, Subject subject, String computer) throws Refusal;
}
