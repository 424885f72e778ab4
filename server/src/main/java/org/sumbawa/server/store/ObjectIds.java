package org.sumbawa.server.store;

import org.sumbawa.server.failure.Refusal;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.fscc.ObjectId;

/**
 * By what a file is found again wherever it moves on its volume: here that is its number, which every file has from its
 * birth on. MS-FSA 2.1.5.10.1 and 2.1.5.10.11.
 */
public final class ObjectIds {
  private ObjectIds() {}

  /** The id of an open file. */
  public static ObjectId of(LocalOpen open) throws Refusal {
    var key = open.file().key();
    var id = new Guid(key.volume(), key.id());
    return new ObjectId(id, open.store().volume().id(), id, Guid.NONE);
  }
}
