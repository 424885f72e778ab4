package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Waits for an instance of a named pipe: FSCTL_PIPE_WAIT. MS-FSCC 2.3.49. */
public interface PipeWait {

  /**
   * Says for which pipe, and for how long. MS-FSCC 2.3.49.
   *
   * @param name without {@code \pipe\} in front
   * @param timeout in the units of the document
   * @param timeoutSpecified whether the timeout counts; otherwise the server's own
   */
  record Request(String name, long timeout, boolean timeoutSpecified) implements Wire {

    /** Reads the structure; whatever follows it is not looked at. */
    public static Request decode(WireReader in) throws Malformed {
      long timeout = in.i64();
      int nameLength = in.size32();
      boolean specified = in.u8() != 0;
      in.reserved(1);
      return new Request(in.utf16(nameLength), timeout, specified);
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(timeout).i32(2 * name.length()).u8(timeoutSpecified ? 1 : 0).reserved(1).utf16(name);
    }
  }
}
