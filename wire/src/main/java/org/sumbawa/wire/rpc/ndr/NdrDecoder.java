package org.sumbawa.wire.rpc.ndr;

import org.sumbawa.wire.codec.Malformed;

/**
 * Reads the fixed part of a structure.
 *
 * @param <T> the structure
 */
@FunctionalInterface
public interface NdrDecoder<T> {

  /** Reads the fields, and gives what reads the rest. */
  Later<T> decode(NdrReader in) throws Malformed;
}
