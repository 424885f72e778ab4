package org.sumbawa.wire.fscc.fsctl;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/** Keeps an open through a short disconnect: FSCTL_LMR_REQUEST_RESILIENCY. MS-SMB2 2.2.31.3. */
public interface LmrRequestResiliency {

  /** Says for how long, 32 bits without sign. MS-SMB2 2.2.31.3. */
  record Request(long timeoutMillis) implements Wire {

    /** Checks what the field can hold. */
    public Request {
      Width.u32(timeoutMillis);
    }

    /** Reads 8 bytes. */
    public static Request decode(WireReader in) throws Malformed {
      long timeout = in.u32();
      in.reserved(4);
      return new Request(timeout);
    }

    @Override
    public void encode(WireWriter out) {
      out.u32(timeoutMillis).reserved(4);
    }
  }
}
