package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * The parts of a file that may hold anything but zeros: FSCTL_QUERY_ALLOCATED_RANGES. MS-FSCC 2.3.51 and
 * 2.3.52.
 */
public interface QueryAllocatedRanges {
  /** How many bytes a range takes. */
  int RANGE_SIZE = ByteRange.SIZE;

  /** Says where to look. MS-FSCC 2.3.51. */
  record Request(ByteRange within) implements Wire {

    /** Reads 16 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      return new Request(ByteRange.decode(in));
    }

    @Override
    public void encode(WireWriter out) {
      within.encode(out);
    }
  }

  /** The ranges, in order, as many as there was room for. MS-FSCC 2.3.52. */
  record Response(List<ByteRange> ranges) implements Wire {

    /** Keeps a copy. */
    public Response {
      ranges = List.copyOf(ranges);
    }

    /** Reads as many ranges as there are. */
    public static Response decode(WireReader in) throws Malformed {
      var ranges = Counted.decode(in, in.left() / RANGE_SIZE, RANGE_SIZE, ByteRange::decode);
      in.end();
      return new Response(ranges);
    }

    @Override
    public void encode(WireWriter out) {
      ranges.forEach(range -> range.encode(out));
    }
  }
}
