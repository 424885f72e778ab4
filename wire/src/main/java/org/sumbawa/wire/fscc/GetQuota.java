package org.sumbawa.wire.fscc;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.Sid;

/** Names a user whose quota is asked for: FILE_GET_QUOTA_INFORMATION. MS-FSCC 2.4.41.1. */
public record GetQuota(Sid sid) implements Wire {
  /** Entries of a list begin at multiples of this. */
  public static final int ALIGNMENT = 4;

  /** Reads one entry; what it is followed by is the list's affair. */
  public static GetQuota decode(WireReader in) throws Malformed {
    in.reserved(4);
    var exact = in.sub(in.size32());
    var sid = Sid.decode(exact);
    exact.end();
    return new GetQuota(sid);
  }

  /** Reads a list that fills the reader. */
  public static List<GetQuota> decodeList(WireReader in) throws Malformed {
    return ChainedEntries.decode(in, ALIGNMENT, GetQuota::decode);
  }

  /** Writes a list. */
  public static void encodeList(List<GetQuota> users, WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, users);
  }

  @Override
  public void encode(WireWriter out) {
    out.i32(0).i32(sid.size());
    sid.encode(out);
  }
}
