package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Takes a request back; there is no response. MS-SMB2 2.2.30. */
public interface Cancel {

  /** Names the request by the message id or async id of the header. MS-SMB2 2.2.30. */
  record Request() implements RequestBody {

    static Request decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Request();
    }

    @Override
    public Command command() {
      return Command.CANCEL;
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }
}
