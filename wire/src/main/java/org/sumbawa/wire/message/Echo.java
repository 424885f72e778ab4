package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Asks whether the server is there. MS-SMB2 2.2.28 and 2.2.29. */
public interface Echo {

  /** Asks for an answer. MS-SMB2 2.2.28. */
  record Request() implements RequestBody {

    static Request decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Request();
    }

    @Override
    public Command command() {
      return Command.ECHO;
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }

  /** Is the answer. MS-SMB2 2.2.29. */
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
