package org.sumbawa.wire.dtyp;

import java.util.UUID;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A 128-bit identifier: the first three groups little-endian, the last two as they stand. MS-DTYP 2.3.4.
 *
 * @param low the first eight bytes on the wire, as a little-endian number
 * @param high the last eight bytes on the wire, as a little-endian number
 */
public record Guid(long low, long high) implements Wire {
  /** All zero: no identifier. */
  public static final Guid NONE = new Guid(0, 0);

  /** Reads 16 bytes. */
  public static Guid decode(WireReader in) throws Malformed {
    return new Guid(in.i64(), in.i64());
  }

  /** The same identifier from Java's type. */
  public static Guid of(UUID uuid) {
    long most = uuid.getMostSignificantBits();
    long low = most >>> 32 | (most >>> 16 & 0xFFFF) << 32 | (most & 0xFFFF) << 48;
    return new Guid(low, Long.reverseBytes(uuid.getLeastSignificantBits()));
  }

  /** Reads the usual text, with or without braces. */
  public static Guid parse(String text) {
    return of(UUID.fromString(text.replaceAll("[{}]", "")));
  }

  /** The same identifier as Java's type. */
  public UUID toUuid() {
    long most = low << 32 | (low >>> 32 & 0xFFFF) << 16 | low >>> 48;
    return new UUID(most, Long.reverseBytes(high));
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(low).i64(high);
  }

  @Override
  public String toString() {
    return toUuid().toString();
  }
}
