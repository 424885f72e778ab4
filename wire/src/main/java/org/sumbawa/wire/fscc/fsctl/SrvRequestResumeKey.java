package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * A key by which a file can be named as the source of a copy: FSCTL_SRV_REQUEST_RESUME_KEY. MS-SMB2
 * 2.2.32.3.
 */
public interface SrvRequestResumeKey {

  /** The key: 24 bytes that mean something only to the server. MS-SMB2 2.2.32.3. */
  record Response(Bytes resumeKey) implements Wire {
    /** How many bytes the answer takes: a client that has room for less is refused. */
    public static final int SIZE = 32;

    /** Checks the size. */
    public Response {
      if (resumeKey.size() != SrvCopyChunk.KEY_SIZE) {
        throw new IllegalArgumentException("a key of " + resumeKey.size() + " bytes");
      }
    }

    /** Reads the key; the context behind it has no meaning. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(in.bytes(SrvCopyChunk.KEY_SIZE));
    }

    @Override
    public void encode(WireWriter out) {
      out.bytes(resumeKey).i32(0).reserved(4);
    }
  }
}
