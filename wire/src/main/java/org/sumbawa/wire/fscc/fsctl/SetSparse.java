package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Lets a file have holes, or fills them: FSCTL_SET_SPARSE. MS-FSCC 2.3.83. */
public interface SetSparse {

  /** Says whether it may. MS-FSCC 2.3.83. */
  record Request(boolean setSparse) implements Wire {

    /** Reads one byte; nothing at all means that it may. */
    public static Request decode(WireReader in) throws Malformed {
      return new Request(in.left() == 0 || in.u8() != 0);
    }

    @Override
    public void encode(WireWriter out) {
      out.u8(setSparse ? 1 : 0);
    }
  }
}
