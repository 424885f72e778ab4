package org.sumbawa.wire.fscc.file;

import java.util.List;
import org.sumbawa.wire.codec.ChainedEntries;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;
import org.sumbawa.wire.dtyp.FileTime;
import org.sumbawa.wire.dtyp.Sid;
import org.sumbawa.wire.fscc.FileInfoClass;

/** What users take of a volume, and what they may. MS-FSCC 2.4.41. */
public record FileQuotaInformation(List<Entry> quotas) implements FileInformation {
  /** Entries begin at multiples of this. */
  public static final int ALIGNMENT = 8;

  /** Keeps a copy. */
  public FileQuotaInformation {
    quotas = List.copyOf(quotas);
  }

  /**
   * One user's quota.
   *
   * @param sid the user
   * @param changeTime when this last changed; ignored when set
   * @param quotaUsed bytes taken; ignored when set
   * @param quotaThreshold bytes from which the user is warned; {@link #NO_LIMIT} for never
   * @param quotaLimit bytes that the user may take; {@link #NO_LIMIT}, or {@link #DELETE} to forget the
   *     user
   */
  public record Entry(Sid sid, FileTime changeTime, long quotaUsed, long quotaThreshold,
      long quotaLimit) implements Wire {
    /** As much as there is. */
    public static final long NO_LIMIT = -1;
    /** Forgets the user. */
    public static final long DELETE = -2;

    /** Reads one entry; what it is followed by is the list's affair. */
    public static Entry decode(WireReader in) throws Malformed {
      in.reserved(4);
      int sidLength = in.size32();
      var changeTime = FileTime.decode(in);
      long used = in.i64();
      long threshold = in.i64();
      long limit = in.i64();
      var exact = in.sub(sidLength);
      var sid = Sid.decode(exact);
      exact.end();
      return new Entry(sid, changeTime, used, threshold, limit);
    }

    @Override
    public void encode(WireWriter out) {
      out.i32(0).i32(sid.size());
      changeTime.encode(out);
      out.i64(quotaUsed).i64(quotaThreshold).i64(quotaLimit);
      sid.encode(out);
    }
  }

  /** Reads a list that fills the reader. */
  public static FileQuotaInformation decode(WireReader in) throws Malformed {
    return new FileQuotaInformation(ChainedEntries.decode(in, ALIGNMENT, Entry::decode));
  }

  @Override
  public FileInfoClass infoClass() {
    return FileInfoClass.QUOTA;
  }

  @Override
  public void encode(WireWriter out) {
    ChainedEntries.encode(out, ALIGNMENT, quotas);
  }
}
