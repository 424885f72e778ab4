package org.sumbawa.wire.rpc.ndr;

import org.sumbawa.wire.codec.Malformed;

/**
 * A value of which a reader has met the fixed part, and which becomes whole once what it points to was read. What
 * pointers of a structure point to follows the structure, in the pointers' order: so a structure's decoder first
 * reads its fields, and gives one of these that reads the rest. C706 14.3.12.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface Later<T> {

  /** Reads what is missing; to be called once, in the order of the pointers. */
  T read() throws Malformed;

  /** A value without pointers. */
  static <T> Later<T> of(T value) {
    return () -> value;
  }
}
