package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Wire;

/**
 * A named piece of data in a CREATE; what is encoded is the data alone, the envelope being the list's.
 * MS-SMB2 2.2.13.2.
 */
public sealed interface CreateContext extends Wire permits CreateRequestContext, CreateResponseContext {

  /** The name on the wire. */
  Bytes name();
}
