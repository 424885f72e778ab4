package org.sumbawa.wire.codec;

/**
 * A set of bits with names: a record over one {@code int bits}, whose constants are sets of one bit. Bits without
 * a name survive.
 *
 * @param <F> the record itself
 */
public interface Flags<F extends Flags<F>> {

  /** All bits, as on the wire. */
  int bits();

  /** A set of the same kind with other bits. */
  F ofBits(int bits);

  /** Whether all bits of the other are here. */
  default boolean has(F other) {
    return (bits() & other.bits()) == other.bits();
  }

  /** Whether any bit of the other is here. */
  default boolean hasAny(F other) {
    return (bits() & other.bits()) != 0;
  }

  /** These and those. */
  default F or(F other) {
    return ofBits(bits() | other.bits());
  }

  /** What both have. */
  default F and(F other) {
    return ofBits(bits() & other.bits());
  }

  /** These without those. */
  default F without(F other) {
    return ofBits(bits() & ~other.bits());
  }

  /** Whether no bit is set. */
  default boolean isEmpty() {
    return bits() == 0;
  }
}
