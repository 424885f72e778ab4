package org.sumbawa.wire.fscc.dfs;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Asks where a path leads: REQ_GET_DFS_REFERRAL. MS-DFSC 2.2.2.
 *
 * @param maxReferralLevel the highest version of an answer that the client understands
 * @param requestFileName the path, with one backslash in front; empty for the domains
 */
public record DfsReferralRequest(int maxReferralLevel, String requestFileName) implements Wire {

  /** Checks what the fields can hold. */
  public DfsReferralRequest {
    Width.u16(maxReferralLevel);
    NulTerminated.require(requestFileName);
  }

  /** Reads the structure; a name that is not ended by NUL ends with the bytes. */
  public static DfsReferralRequest decode(WireReader in) throws Malformed {
    return new DfsReferralRequest(in.u16(), NulTerminated.decode(in));
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(maxReferralLevel).utf16(requestFileName).u16(0);
  }
}
