package org.sumbawa.wire.fscc.fsctl;

import java.util.List;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Which parts of a file hold valid data: FSCTL_QUERY_FILE_REGIONS. MS-FSCC 2.3.55 and 2.3.56. */
public interface QueryFileRegions {
  /** Valid in the cache. */
  int VALID_CACHED_DATA = 0x0000_0001;
  /** Valid on the storage. */
  int VALID_NONCACHED_DATA = 0x0000_0002;

  /**
   * A part and its use: what is asked for, and what is answered. A request may also be empty, and then
   * means the whole file. MS-FSCC 2.3.55 and 2.3.56.1.
   *
   * @param fileOffset where it begins
   * @param length how many bytes
   * @param usage {@link #VALID_CACHED_DATA}, {@link #VALID_NONCACHED_DATA}; in an answer 0 for not valid
   */
  record Region(long fileOffset, long length, int usage) implements Wire {
    static final int SIZE = 24;

    /** Reads 24 bytes. */
    public static Region decode(WireReader in) throws Malformed {
      var region = new Region(in.i64(), in.i64(), in.i32());
      in.reserved(4);
      return region;
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(fileOffset).i64(length).i32(usage).reserved(4);
    }
  }

  /**
   * The regions, as many as there was room for. MS-FSCC 2.3.56.
   *
   * @param totalCount how many there are
   * @param regions those that are here
   */
  record Response(int totalCount, List<Region> regions) implements Wire {

    /** Keeps a copy. */
    public Response {
      regions = List.copyOf(regions);
    }

    /** Reads the structure; whatever follows it is not looked at. */
    public static Response decode(WireReader in) throws Malformed {
      in.reserved(4);
      int total = in.i32();
      long count = in.u32();
      in.reserved(4);
      return new Response(total, Counted.decode(in, count, Region.SIZE, Region::decode));
    }

    @Override
    public void encode(WireWriter out) {
      out.reserved(4).i32(totalCount).i32(regions.size()).reserved(4);
      regions.forEach(region -> region.encode(out));
    }
  }
}
