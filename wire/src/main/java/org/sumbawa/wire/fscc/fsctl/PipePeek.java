package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Bytes;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Looks at what waits in a named pipe without taking it: FSCTL_PIPE_PEEK. MS-FSCC 2.3.46. */
public interface PipePeek {

  /**
   * What waits. MS-FSCC 2.3.46.
   *
   * @param namedPipeState {@link #CONNECTED} or {@link #CLOSING}
   * @param readDataAvailable how many bytes wait
   * @param numberOfMessages how many messages wait, in a pipe of messages
   * @param messageLength how long the first of them is
   * @param data as much as there was room for
   */
  record Response(int namedPipeState, int readDataAvailable, int numberOfMessages, int messageLength,
      Bytes data) implements Wire {
    /** Both ends are open. */
    public static final int CONNECTED = 3;
    /** The other end was closed. */
    public static final int CLOSING = 4;
    /** How many bytes stand before the data. */
    public static final int FIXED_SIZE = 16;

    /** Reads 16 bytes and takes the rest for the data. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(in.i32(), in.i32(), in.i32(), in.i32(), in.rest());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(namedPipeState).i32(readDataAvailable).i32(numberOfMessages).i32(messageLength);
      out.bytes(data);
    }
  }
}
