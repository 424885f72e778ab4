package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Says which parts of a file are no longer needed: FSCTL_FILE_LEVEL_TRIM. MS-FSCC 2.3.13 and 2.3.14. */
public interface FileLevelTrim {

  /**
   * Names the parts. MS-FSCC 2.3.13.
   *
   * @param key for byte-range locks; 0 over SMB2
   * @param ranges the parts
   */
  record Request(int key, List<ByteRange> ranges) implements Wire {

    /** Keeps a copy. */
    public Request {
      ranges = List.copyOf(ranges);
    }

    /** Reads the structure; whatever follows it is not looked at. */
    public static Request decode(WireReader in) throws Malformed {
      int key = in.i32();
      return new Request(key, Counted.decode(in, in.u32(), ByteRange.SIZE, ByteRange::decode));
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(key).i32(ranges.size());
      ranges.forEach(range -> range.encode(out));
    }
  }

  /** How many parts were dealt with. MS-FSCC 2.3.14. */
  record Response(int rangesProcessed) implements Wire {

    /** Reads 4 bytes. */
    public static Response decode(WireReader in) throws Malformed {
      return new Response(in.i32());
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(rangesProcessed);
    }
  }
}
