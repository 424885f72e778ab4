package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Guid;
import org.sumbawa.wire.message.value.DurableHandleFlags;
import org.sumbawa.wire.message.value.FileId;

/** An open that survives the loss of its connection, second version. MS-SMB2 2.2.13.2.11, 2.2.13.2.12 and 2.2.14.2.12. */
public interface DurableHandleV2 {

  /**
   * Asks for durability. MS-SMB2 2.2.13.2.11.
   *
   * @param timeoutMillis how long the server should wait for the client, or 0 for its own choice
   * @param flags which kind of durability
   * @param createGuid names this CREATE when it is repeated
   */
  record Request(long timeoutMillis, DurableHandleFlags flags,
      Guid createGuid) implements CreateRequestContext {

    /** Holds the number against its field. */
    public Request {
      Width.u32(timeoutMillis);
    }

    static Request decode(WireReader in) throws Malformed {
      long timeoutMillis = in.u32();
      var flags = new DurableHandleFlags(in.i32());
      in.reserved(8);
      var context = new Request(timeoutMillis, flags, Guid.decode(in));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE_V2.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.u32(timeoutMillis).i32(flags.bits()).reserved(8);
      createGuid.encode(out);
    }
  }

  /**
   * Grants it. MS-SMB2 2.2.14.2.12.
   *
   * @param timeoutMillis how long the server will wait for the client
   * @param flags which kind of durability
   */
  record Response(long timeoutMillis, DurableHandleFlags flags) implements CreateResponseContext {

    /** Holds the number against its field. */
    public Response {
      Width.u32(timeoutMillis);
    }

    static Response decode(WireReader in) throws Malformed {
      var context = new Response(in.u32(), new DurableHandleFlags(in.i32()));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE_V2.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      out.u32(timeoutMillis).i32(flags.bits());
    }
  }

  /**
   * Asks for the open back. MS-SMB2 2.2.13.2.12.
   *
   * @param fileId the open that was lost
   * @param createGuid the name of the CREATE that made it
   * @param flags which kind of durability it had
   */
  record Reconnect(FileId fileId, Guid createGuid, DurableHandleFlags flags) implements CreateRequestContext {

    static Reconnect decode(WireReader in) throws Malformed {
      var context = new Reconnect(FileId.decode(in), Guid.decode(in), new DurableHandleFlags(in.i32()));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.DURABLE_HANDLE_RECONNECT_V2.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      fileId.encode(out);
      createGuid.encode(out);
      out.i32(flags.bits());
    }
  }
}
