package org.sumbawa.wire.message.context;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.AccessMask;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.NtStatus;

/** What the user may do with the file at most. MS-SMB2 2.2.13.2.5 and 2.2.14.2.5. */
public interface MaximalAccess {

  /**
   * Asks for it. MS-SMB2 2.2.13.2.5.
   *
   * @param timestamp what the client knows: an answer is only wanted if the file changed since; none to be told
   *        in any case
   */
  record Request(FileTime timestamp) implements CreateRequestContext {

    static Request decode(WireReader in) throws Malformed {
      if (in.left() == 0) {
        return new Request(FileTime.NONE);
      }
      var context = new Request(FileTime.decode(in));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.MAXIMAL_ACCESS.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      if (!timestamp.equals(FileTime.NONE)) {
        timestamp.encode(out);
      }
    }
  }

  /**
   * Tells it. MS-SMB2 2.2.14.2.5.
   *
   * @param status whether it could be found out
   * @param access what the user may do, if it could
   */
  record Response(NtStatus status, AccessMask access) implements CreateResponseContext {

    static Response decode(WireReader in) throws Malformed {
      var context = new Response(NtStatus.decode(in), new AccessMask(in.i32()));
      in.end();
      return context;
    }

    @Override
    public Bytes name() {
      return CreateContextName.MAXIMAL_ACCESS.bytes();
    }

    @Override
    public void encode(WireWriter out) {
      status.encode(out);
      out.i32(access.bits());
    }
  }
}
