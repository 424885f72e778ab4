package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * A named pipe as one end of it sees it. MS-FSCC 2.4.38.
 *
 * @param namedPipeType 0 for bytes, 1 for messages
 * @param namedPipeConfiguration one of {@link #INBOUND}, {@link #OUTBOUND}, {@link #FULL_DUPLEX}
 * @param maximumInstances −1 for no limit
 * @param currentInstances instances there are
 * @param inboundQuota bytes set aside towards the server
 * @param readDataAvailable bytes that wait to be read
 * @param outboundQuota bytes set aside towards the client
 * @param writeQuotaAvailable bytes that can be written without waiting
 * @param namedPipeState one of {@link #DISCONNECTED}, {@link #LISTENING}, {@link #CONNECTED},
 *     {@link #CLOSING}
 * @param namedPipeEnd {@link #CLIENT_END} or {@link #SERVER_END}
 */
public record FilePipeLocalInformation(int namedPipeType, int namedPipeConfiguration, int maximumInstances,
    int currentInstances, int inboundQuota, int readDataAvailable, int outboundQuota, int writeQuotaAvailable,
    int namedPipeState, int namedPipeEnd) implements FileInformation {
  /** Data goes to the server only. */
  public static final int INBOUND = 0;
  /** Data goes to the client only. */
  public static final int OUTBOUND = 1;
  /** Data goes both ways. */
  public static final int FULL_DUPLEX = 2;
  /** Nobody is at the other end any more. */
  public static final int DISCONNECTED = 1;
  /** Nobody is at the other end yet. */
  public static final int LISTENING = 2;
  /** Both ends are open. */
  public static final int CONNECTED = 3;
  /** The other end was closed; what it wrote can still be read. */
  public static final int CLOSING = 4;
  /** The end that opened the pipe. */
  public static final int CLIENT_END = 0;
  /** The end that made the pipe. */
  public static final int SERVER_END = 1;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FilePipeLocalInformation decode(WireReader in) throws Malformed {
    return new FilePipeLocalInformation(in.i32(), in.i32(), in.i32(), in.i32(), in.i32(), in.i32(), in.i32(),
        in.i32(), in.i32(), in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.PIPE_LOCAL;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(namedPipeType).i32(namedPipeConfiguration).i32(maximumInstances).i32(currentInstances)
        .i32(inboundQuota).i32(readDataAvailable).i32(outboundQuota).i32(writeQuotaAvailable)
        .i32(namedPipeState).i32(namedPipeEnd);
  }
}
