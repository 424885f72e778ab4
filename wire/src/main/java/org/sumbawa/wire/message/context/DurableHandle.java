package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.message.value.FileId;

/** An open that survives the loss of its connection, first version. MS-SMB2 2.2.13.2.3, 2.2.13.2.4 and 2.2.14.2.3. */
public interface DurableHandle {

  /** Asks for durability. MS-SMB2 2.2.13.2.3. */
  record Request() implements CreateRequestContext {

    static Request decode(WireReader in) throws Malformed {
      in.reserved(16).end();
      return new Request();
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.reserved(16);
    }
  }

  /** Grants it. MS-SMB2 2.2.14.2.3. */
  record Response() implements CreateResponseContext {

    static Response decode(WireReader in) throws Malformed {
      in.reserved(8).end();
      return new Response();
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.reserved(8);
    }
  }

  /**
   * Asks for the open back. MS-SMB2 2.2.13.2.4.
   *
   * @param fileId the open that was lost
   */
  record Reconnect(FileId fileId) implements CreateRequestContext {

    static Reconnect decode(WireReader in) throws Malformed {
      var context = new Reconnect(FileId.decode(in));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE_RECONNECT.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      fileId.encode(out);
    }
  }
}
