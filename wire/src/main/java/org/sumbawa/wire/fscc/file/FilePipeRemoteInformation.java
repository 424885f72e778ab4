package org.sumbawa.wire.fscc.file;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/**
 * How long and how much a client collects before it sends. MS-FSCC 2.4.39.
 *
 * @param collectDataTime ticks of 100 nanoseconds
 * @param maximumCollectionCount bytes
 */
public record FilePipeRemoteInformation(long collectDataTime,
    int maximumCollectionCount) implements FileInformation {
  /** Reads the structure; whatever follows it is not looked at. */
  public static FilePipeRemoteInformation decode(WireReader in) throws Malformed {
    return new FilePipeRemoteInformation(in.i64(), in.i32());
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.PIPE_REMOTE;
  }

  @Override
  public void encode(WireWriter out) {
    out.i64(collectDataTime).i32(maximumCollectionCount);
  }
}
