package org.sumbawa.wire.message;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;

/** Brings what was written to stable storage. MS-SMB2 2.2.17 and 2.2.18. */
public interface Flush {

  /**
   * Names the open. MS-SMB2 2.2.17.
   *
   * @param fileId the open
   */
  record Request(FileId fileId) implements RequestBody {
    static final int STRUCTURE_SIZE = 24;

    static Request decode(WireReader in) throws Malformed {
      in.structureSize(STRUCTURE_SIZE);
      in.reserved(2 + 4);
      return new Request(FileId.decode(in));
    }

    @Override
    public Command command() {
      return Command.FLUSH;
    }

    @Override
    public void encode(WireWriter out) {
      out.u16(STRUCTURE_SIZE).reserved(2 + 4);
      fileId.encode(out);
    }
  }

  /** Says that it is done. MS-SMB2 2.2.18. */
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
