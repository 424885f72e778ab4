package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Shares blocks with another file, saying how: FSCTL_DUPLICATE_EXTENTS_TO_FILE_EX. MS-FSCC 2.3.9. */
public interface DuplicateExtentsToFileEx {

  /**
   * Says with which file, where and how, in the form that SMB2 carries. MS-FSCC 2.3.9.2.
   *
   * @param extents with which file and where
   * @param flags how
   */
  record Request(DuplicateExtentsToFile.Request extents, DuplicateFlags flags) implements Wire {
    static final int STRUCTURE_SIZE = 0x30;

    /** Reads 56 bytes: the size that the structure states leaves out its last eight. */
    public static Request decode(WireReader in) throws Malformed {
      long size = in.i64();
      if (size != STRUCTURE_SIZE) {
        throw new Malformed("StructureSize is " + Long.toUnsignedString(size) + ", not " + STRUCTURE_SIZE);
      }
      var request = new Request(DuplicateExtentsToFile.Request.decode(in), new DuplicateFlags(in.i32()));
      in.reserved(4);
      return request;
    }

    @Override
    public void encode(WireWriter out) {
      out.i64(STRUCTURE_SIZE);
      extents.encode(out);
      out.i32(flags.bits()).reserved(4);
    }
  }

  /** How blocks are to be shared. MS-FSCC 2.3.9.2. */
  record DuplicateFlags(int bits) implements Flags<DuplicateFlags> {
    /** As without flags: some may be shared when it fails. */
    public static final DuplicateFlags NONE = new DuplicateFlags(0);
    /** All or nothing, as the source sees it. */
    public static final DuplicateFlags SOURCE_ATOMIC = new DuplicateFlags(0x0000_0001);

    @Override
    public DuplicateFlags ofBits(int bits) {
      return new DuplicateFlags(bits);
    }
  }
}
