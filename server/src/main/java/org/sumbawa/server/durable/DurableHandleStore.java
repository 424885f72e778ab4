package org.sumbawa.server.durable;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.sumbawa.wire.codec.Bytes;

/**
 * Keeps opens where the end of the server, however sudden, does not reach them: what Windows calls the Resume Key Filter.
 * What is in a handle is the server's own matter. Any number of threads may use it. {@link EmbeddedHandleStore} keeps them
 * in a file; a cluster's would keep them where the next node finds them.
 */
public interface DurableHandleStore extends Closeable {

  /**
   * Gives a range of numbers for opens, which no server had before: every open's number begins with it.
   *
   * @return 1 or more
   */
  int claimRegion() throws IOException;

  /** Keeps a handle, in place of what was kept of it before, and returns once it is safe. */
  void put(long id, Bytes handle) throws IOException;

  /** Forgets a handle. One that comes back all the same, since the machine ended, does no harm: it times out. */
  void remove(long id) throws IOException;

  /** All handles that this server may give back to their clients. */
  Map<Long, Bytes> handles() throws IOException;

  /** Ends it; what is kept stays. */
  @Override
  void close();
}
