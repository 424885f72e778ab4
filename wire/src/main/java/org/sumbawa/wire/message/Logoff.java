package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Ends a session. MS-SMB2 2.2.7 and 2.2.8. */
public interface Logoff {

  /** Asks to end the session of the header. MS-SMB2 2.2.7. */
  record Request() implements RequestBody {

    static Request decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Request();
    }

    @Override
    public Command command() {
      return Command.LOGOFF;
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }

  /** Says that the session is gone. MS-SMB2 2.2.8. */
  record Response() implements ResponseBody {

    static Response decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Response();
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }
}
