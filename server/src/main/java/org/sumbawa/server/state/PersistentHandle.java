package org.sumbawa.server.state;

import java.time.Duration;
import java.time.Instant;
import org.sumbawa.auth.Identity;
import org.sumbawa.server.store.OpenSnapshot;
import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.CreateAction;
import org.sumbawa.wire.message.value.CreateOptions;
import org.sumbawa.wire.message.value.FileId;

/**
 * An open as it is kept beyond the end of the server: what a client needs to have it back. MS-SMB2 3.3.1.10.
 *
 * @param fileId the number by which messages named it
 * @param guid its identity in events
 * @param share the share's name
 * @param identity who made it, and by what it is known again
 * @param owner the user that made it
 * @param asked what was asked for
 * @param action what its CREATE did to the file
 * @param created when it was established
 * @param timeout how long it waits for its client
 * @param suspended whether the server that had it has told that it ends
 * @param lockSequences which LOCK requests need not be served again, as {@link LockSequences#saved}
 * @param open its place in the open table
 */
public record PersistentHandle(FileId fileId, Guid guid, String share, CreateIdentity identity,
    Identity owner, Asked asked, CreateAction action, Instant created, Duration timeout, boolean suspended,
    Bytes lockSequences, OpenSnapshot open) {

  /**
   * What was asked for.
   *
   * @param name the file as the client wrote it
   * @param desiredAccess what the client wanted to do
   * @param maximalAccess what the share let it do at most
   * @param options how
   */
  public record Asked(String name, AccessMask desiredAccess, AccessMask maximalAccess,
      CreateOptions options) {}

  /** An open as it is now. */
  public static PersistentHandle of(Open open, CreateAction action, boolean suspended) {
    var file = open.file().orElseThrow();
    var intent = file.intent();
    return new PersistentHandle(open.fileId(), open.guid(), open.tree().share().name(), open.identity(),
        file.subject().identity(),
        new Asked(intent.name(), intent.desiredAccess(), intent.maximalAccess(), intent.options()), action,
        open.created(), open.durability().timeout(), suspended, open.lockSequences().saved(),
        OpenSnapshot.of(file));
  }
}
