package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Ends a tree connect. MS-SMB2 2.2.11 and 2.2.12. */
public interface TreeDisconnect {

  /** Asks to end the tree connect of the header. MS-SMB2 2.2.11. */
  record Request() implements RequestBody {

    static Request decode(WireReader in) throws Malformed {
      FixedPart.decodeEmpty(in);
      return new Request();
    }

    @Override
    public Command command() {
      return Command.TREE_DISCONNECT;
    }

    @Override
    public void encode(WireWriter out) {
      FixedPart.encodeEmpty(out);
    }
  }

  /** Says that the tree connect is gone. MS-SMB2 2.2.12. */
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
