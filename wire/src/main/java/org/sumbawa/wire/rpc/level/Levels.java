package org.sumbawa.wire.rpc.level;

import java.util.Optional;
import org.sumbawa.wire.rpc.ndr.NdrDecoder;

/**
 * The levels in which a kind of thing can be told of. Of a level that is not known nothing is written behind its
 * number, as Samba does; clients of Windows never ask for one.
 *
 * @param <T> the thing
 */
@FunctionalInterface
public interface Levels<T> {

  /** How a thing is read in a level; empty if the level is not known. */
  Optional<NdrDecoder<T>> decoder(int level);

  /** Whether a level is known. */
  default boolean knows(int level) {
    return decoder(level).isPresent();
  }
}
