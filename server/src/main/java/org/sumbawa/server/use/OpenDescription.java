package org.sumbawa.server.use;

import java.time.Duration;
import java.time.Instant;
import org.sumbawa.server.store.CacheAnswer;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.message.value.ShareAccess;

/**
 * An open file, folder or pipe. MS-SMB2 3.3.4.20.
 *
 * @param id its number, which no other open of this server has or had
 * @param share the share that it was opened through
 * @param path where it is in the share, or the name of the pipe
 * @param user who opened it, as {@code DOMAIN\\user}
 * @param client the client's address
 * @param access what may be done through it
 * @param shareAccess what others may do meanwhile
 * @param cached what the client may cache
 * @param locks how many byte ranges it has locked
 * @param since when it was opened
 * @param preserved whether its connection was lost, and it waits for its client to come back
 * @param waits how long it yet waits; zero if it does not
 */
public record OpenDescription(long id, String share, String path, String user, String client,
    AccessMask access, ShareAccess shareAccess, CacheAnswer cached, int locks, Instant since,
    boolean preserved, Duration waits) {

  /** The share and the path in it. */
  public String fullPath() {
    return share + "\\" + path;
  }
}
