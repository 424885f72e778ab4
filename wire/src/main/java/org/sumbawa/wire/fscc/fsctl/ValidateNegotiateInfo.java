package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;

/**
 * What was negotiated, said again under a signature, to see that nobody changed it on the way:
 * FSCTL_VALIDATE_NEGOTIATE_INFO. MS-SMB2 2.2.31.4 and 2.2.32.6.
 */
public interface ValidateNegotiateInfo {

  /**
   * What the client had said. MS-SMB2 2.2.31.4.
   *
   * @param capabilities its capabilities, as bits
   * @param guid its identifier
   * @param securityMode its security mode, as bits
   * @param dialects its dialects, as numbers
   */
  record Request(int capabilities, Guid guid, int securityMode, List<Integer> dialects) implements Wire {

    /** Checks what the fields can hold, and keeps a copy. */
    public Request {
      Width.u16(securityMode);
      dialects = List.copyOf(dialects);
      Width.u16(dialects.size());
      dialects.forEach(Width::u16);
    }

    /** Reads the structure; whatever follows it is not looked at. */
    public static Request decode(WireReader in) throws Malformed {
      int capabilities = in.i32();
      var guid = Guid.decode(in);
      int securityMode = in.u16();
      int count = in.u16();
      return new Request(capabilities, guid, securityMode, Counted.decode(in, count, 2, WireReader::u16));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(capabilities);
      guid.encode(out);
      out.u16(securityMode).u16(dialects.size());
      dialects.forEach(out::u16);
    }
  }

  /**
   * What the server had said. MS-SMB2 2.2.32.6.
   *
   * @param capabilities its capabilities, as bits
   * @param guid its identifier
   * @param securityMode its security mode, as bits
   * @param dialect the dialect that it chose, as a number
   */
  record Response(int capabilities, Guid guid, int securityMode, int dialect) implements Wire {

    /** Checks what the fields can hold. */
    public Response {
      Width.u16(securityMode);
      Width.u16(dialect);
    }

    /** Reads 24 bytes. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(in.i32(), Guid.decode(in), in.u16(), in.u16());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(capabilities);
      guid.encode(out);
      out.u16(securityMode).u16(dialect);
    }
  }
}
