package org.sumbawa.wire.rpc;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * Names an interface, or a way to write down its arguments. C706 12.6.3.1 (p_syntax_id_t).
 *
 * @param id which
 * @param major the version
 * @param minor the version's second part: for the same major one, a higher one has more procedures
 */
public record SyntaxId(Guid id, int major, int minor) implements Wire {
  /** How many bytes it takes. */
  public static final int SIZE = 20;
  /** Arguments in 32-bit network data representation. MS-RPCE 1.9. */
  public static final SyntaxId NDR32 = of("8a885d04-1ceb-11c9-9fe8-08002b104860", 2, 0);
  /** Arguments in 64-bit network data representation. MS-RPCE 1.9. */
  public static final SyntaxId NDR64 = of("71710533-beba-4937-8319-b5dbef9ccc36", 1, 0);
  /** No syntax: in the answer to a context that was not accepted. */
  public static final SyntaxId NONE = new SyntaxId(Guid.NONE, 0, 0);

  /** Holds the version against its fields. */
  public SyntaxId {
    Width.u16(major);
    Width.u16(minor);
  }

  /** The syntax of an identifier as text. */
  public static SyntaxId of(String id, int major, int minor) {
    return new SyntaxId(Guid.parse(id), major, minor);
  }

  /** Reads 20 bytes. */
  public static SyntaxId decode(WireReader in) throws Malformed {
    return new SyntaxId(Guid.decode(in), in.u16(), in.u16());
  }

  /** Whether a server of this interface serves a client that asks for another version of it. */
  public boolean serves(SyntaxId wanted) {
    return id.equals(wanted.id) && major == wanted.major && minor >= wanted.minor;
  }

  @Override
  public void encode(WireWriter out) {
    id.encode(out);
    out.u16(major).u16(minor);
  }

  @Override
  public String toString() {
    return id + " " + major + "." + minor;
  }
}
