package org.sumbawa.server.store;

import org.sumbawa.wire.message.value.OplockLevel;

/** Tells the holder of an oplock that it breaks. */
@FunctionalInterface
public interface OplockHolder {

  /** The oplock shrinks to a level; whether the holder must acknowledge that. Must not block. */
  void broken(OplockLevel to, boolean acknowledgmentRequired);
}
