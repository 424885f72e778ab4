package org.sumbawa.wire.rpc.level;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.rpc.ndr.NdrReader;
import org.sumbawa.wire.rpc.ndr.NdrWriter;

/**
 * Where a list goes on that was too long for one answer. MS-SRVS 3.1.4.8.
 *
 * @param isPresent whether the caller would have it at all
 * @param value where, 0 for the beginning
 */
public record ResumeHandle(boolean isPresent, int value) {
  /** The caller takes all there is, or what comes first. */
  public static final ResumeHandle NONE = new ResumeHandle(false, 0);

  /** Checks that nothing is said without being there. */
  public ResumeHandle {
    if (!isPresent && value != 0) {
      throw new IllegalArgumentException("a resume handle that is not there, of " + value);
    }
  }

  /** A handle with a value. */
  public static ResumeHandle of(int value) {
    return new ResumeHandle(true, value);
  }

  /** Reads a pointer, and the value if there is one. */
  public static ResumeHandle decode(NdrReader in) throws Malformed {
    return in.present() ? of(in.i32()) : NONE;
  }

  /** Writes a pointer, and the value if there is one. */
  public void encode(NdrWriter out) {
    if (isPresent) {
      out.pointer(later -> later.i32(value)).flush();
    } else {
      out.nothing();
    }
  }

  /** The same kind of handle with another value. */
  public ResumeHandle at(int position) {
    return isPresent ? of(position) : NONE;
  }
}
