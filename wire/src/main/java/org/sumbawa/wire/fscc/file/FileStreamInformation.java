package org.sumbawa.wire.fscc.file;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.fscc.FileInfoClass;

/** The data streams of a file or folder. MS-FSCC 2.4.49. */
public record FileStreamInformation(List<Entry> streams) implements FileInformation {
  /** Entries begin at multiples of this. */
  public static final int ALIGNMENT = 8;

  /** Keeps a copy. */
  public FileStreamInformation {
    streams = List.copyOf(streams);
  }

  /**
   * One stream.
   *
   * @param streamName with its type: {@code ::$DATA} for the file's own data
   * @param streamSize bytes up to its end
   * @param streamAllocationSize bytes set aside
   */
  public record Entry(String streamName, long streamSize, long streamAllocationSize) implements Wire {

    /** Reads one entry; what it is followed by is the list's affair. */
    public static Entry decode(WireReader in) throws Malformed {
      in.reserved(4);
      int nameLength = in.size32();
      long size = in.i64();
      long allocation = in.i64();
      return new Entry(in.utf16(nameLength), size, allocation);
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).i32(2 * streamName.length()).i64(streamSize).i64(streamAllocationSize).utf16(streamName);
    }
  }

  /** Reads a list that fills the reader. */
  public static FileStreamInformation decode(WireReader in) throws Malformed {
    return new FileStreamInformation(ChainedEntries.decode(in, ALIGNMENT, Entry::decode));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.STREAM;
  }

  @Override
  public void encode(WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, streams);
  }
}
