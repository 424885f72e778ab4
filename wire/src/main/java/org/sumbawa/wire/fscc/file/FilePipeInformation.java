package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * How this end reads a named pipe and whether it waits. MS-FSCC 2.4.37.
 *
 * @param readMode {@link #BYTE_STREAM_MODE} or {@link #MESSAGE_MODE}
 * @param completionMode {@link #QUEUE_OPERATION} or {@link #COMPLETE_OPERATION}
 */
public record FilePipeInformation(int readMode, int completionMode) implements FileInformation {
  /** Reads bytes. */
  public static final int BYTE_STREAM_MODE = 0;
  /** Reads messages. */
  public static final int MESSAGE_MODE = 1;
  /** Waits. */
  public static final int QUEUE_OPERATION = 0;
  /** Does not wait. */
  public static final int COMPLETE_OPERATION = 1;

  /** Reads the structure; whatever follows it is not looked at. */
  public static FilePipeInformation decode(WireReader in) throws Malformed {
    return new FilePipeInformation(in.i32(), in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.PIPE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(readMode).i32(completionMode);
  }
}
