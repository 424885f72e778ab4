package org.sumbawa.wire.message.value;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Names an open. MS-SMB2 2.2.14.1.
 *
 * @param persistent the half that stays when a lost open is reconnected
 * @param volatile_ the half that may change then
 */
public record FileId(long persistent, long volatile_) implements Wire {
  /** All bits set: in a related request the open of the request before, in some controls no open at all. */
  public static final FileId ANY = new FileId(-1, -1);

  /** Reads 16 bytes. */
  public static FileId decode(WireReader in) throws Malformed {
    return new FileId(in.i64(), in.i64());
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(persistent).i64(volatile_);
  }

  @Override
  public String toString() {
    return "%016x:%016x".formatted(persistent, volatile_);
  }
}
