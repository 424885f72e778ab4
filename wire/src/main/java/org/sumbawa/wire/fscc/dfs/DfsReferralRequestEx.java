package org.sumbawa.wire.fscc.dfs;

import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Asks where a path leads, saying from which site: REQ_GET_DFS_REFERRAL_EX. MS-DFSC 2.2.3.
 *
 * @param maxReferralLevel the highest version of an answer that the client understands
 * @param requestFileName the path, with one backslash in front; empty for the domains
 * @param siteName the client's site; empty when it names none
 */
public record DfsReferralRequestEx(int maxReferralLevel, String requestFileName,
    String siteName) implements Wire {
  private static final int SITE_NAME = 0x0001;

  /** Checks what the fields can hold. */
  public DfsReferralRequestEx {
    Width.u16(maxReferralLevel);
    Width.u16(NulTerminated.size(NulTerminated.require(requestFileName)));
    Width.u16(NulTerminated.size(NulTerminated.require(siteName)));
  }

  /** Reads the structure; names may or may not end in NUL. */
  public static DfsReferralRequestEx decode(WireReader in) throws Malformed {
    int level = in.u16();
    int flags = in.u16();
    var data = in.sub(in.size32());
    var name = decodeName(data);
    return new DfsReferralRequestEx(level, name, (flags & SITE_NAME) == 0 ? "" : decodeName(data));
  }

  private static String decodeName(WireReader in) throws Malformed {
    var name = NulTerminated.decode(in.sub(in.u16()));
    if (NulTerminated.size(name) > 0xFFFF) {
      throw new Malformed("a name of " + name.length() + " characters");
    }
    return name;
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(maxReferralLevel).u16(siteName.isEmpty() ? 0 : SITE_NAME);
    var length = out.mark32();
    int start = out.size();
    encodeName(requestFileName, out);
    if (!siteName.isEmpty()) {
      encodeName(siteName, out);
    }
    out.fill32(length, out.size() - start);
  }

  private static void encodeName(String name, WireWriter out) {
    out.u16(NulTerminated.size(name)).utf16(name).u16(0);
  }
}
