package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** What identifies the file on its disk. MS-SMB2 2.2.13.2.9 and 2.2.14.2.9. */
public interface QueryOnDiskId {

  /** Asks for it. MS-SMB2 2.2.13.2.9. */
  record Request() implements CreateRequestContext {

    @Override
    public Bytes name() {
      return CreateContextName.QUERY_ON_DISK_ID.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      // The name says it all.
    }
  }

  /**
   * Tells it. MS-SMB2 2.2.14.2.9.
   *
   * @param diskFileId identifies the file within its volume
   * @param volumeId identifies the volume
   */
  record Response(long diskFileId, long volumeId) implements CreateResponseContext {

    static Response decode(WireReader in) throws Malformed {
      var context = new Response(in.i64(), in.i64());
      in.reserved(16).end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.QUERY_ON_DISK_ID.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(diskFileId).i64(volumeId).reserved(16);
    }
  }
}
