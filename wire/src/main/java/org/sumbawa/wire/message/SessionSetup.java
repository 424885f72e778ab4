package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.Capabilities;
import org.sumbawa.wire.message.value.SecurityMode;
import org.sumbawa.wire.message.value.SessionFlags;
import org.sumbawa.wire.message.value.SessionSetupFlags;

/** Authenticates a user and so makes, binds or renews a session. MS-SMB2 2.2.5 and 2.2.6. */
public interface SessionSetup {

  /**
   * Carries a token to the server. MS-SMB2 2.2.5.
   *
   * @param flags whether an existing session is bound
   * @param securityMode how the client stands to signing, in one byte here
   * @param capabilities only {@link Capabilities#DFS} has a meaning here
   * @param securityBuffer the token
   * @param previousSessionId a session that this one replaces after a lost connection, or 0
   */
  record Request(SessionSetupFlags flags, SecurityMode securityMode, Capabilities capabilities,
      Bytes securityBuffer, long previousSessionId) implements RequestBody {
    static final int STRUCTURE_SIZE = 25;

    /** Holds the values against their fields. */
    public Request {
      Width.u8(securityMode.bits());
      Width.bytes16(securityBuffer);
    }

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var flags = new SessionSetupFlags(in.u8());
      var securityMode = new SecurityMode(in.u8());
      var capabilities = new Capabilities(in.i32());
      in.reserved(4);
      int offset = in.u16();
      int length = in.u16();
      long previousSessionId = in.i64();
      return new Request(flags, securityMode, capabilities, VariablePart.bytes(in, offset, length),
          previousSessionId);
    }

    @Override
    public Command command() {
      return Command.SESSION_SETUP;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u8(flags.bits()).u8(securityMode.bits()).i32(capabilities.bits()).reserved(4);
      var offset = out.mark16();
      out.u16(securityBuffer.size()).i64(previousSessionId);
      int end = out.position();
      out.fill16(offset, end).bytes(securityBuffer);
      FixedPart.pad(out, end);
    }
  }

  /**
   * Carries a token back. MS-SMB2 2.2.6.
   *
   * @param flags what kind of session it is
   * @param securityBuffer the token
   */
  record Response(SessionFlags flags, Bytes securityBuffer) implements ResponseBody {
    static final int STRUCTURE_SIZE = 9;

    /** Holds the token against its field. */
    public Response {
      Width.bytes16(securityBuffer);
    }

    static Response decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      var flags = new SessionFlags(in.u16());
      int offset = in.u16();
      int length = in.u16();
      return new Response(flags, VariablePart.bytes(in, offset, length));
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).u16(flags.bits());
      var offset = out.mark16();
      out.u16(securityBuffer.size());
      out.fill16(offset, out.position()).bytes(securityBuffer);
    }
  }
}
