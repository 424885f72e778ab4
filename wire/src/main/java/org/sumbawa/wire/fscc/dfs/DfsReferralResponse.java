package org.sumbawa.wire.fscc.dfs;

import java.util.ArrayList;
import java.util.List;
import org.sumbawa.wire.codec.Flags;
import org.sumbawa.wire.codec.Malformed;
import org.sumbawa.wire.codec.Width;
import org.sumbawa.wire.codec.Wire;
import org.sumbawa.wire.codec.WireReader;
import org.sumbawa.wire.codec.WireWriter;

/**
 * Says where a path leads: RESP_GET_DFS_REFERRAL. MS-DFSC 2.2.4.
 *
 * @param pathConsumed how many bytes of the path asked for were understood, without a NUL
 * @param headerFlags what holds for all targets
 * @param referrals the targets, all of one version
 */
public record DfsReferralResponse(int pathConsumed, HeaderFlags headerFlags,
    List<DfsReferral> referrals) implements Wire {
  private static final int MOST = 0xFFFF;

  /** Checks that the offsets will fit, and keeps a copy. */
  public DfsReferralResponse {
    Width.u16(pathConsumed);
    referrals = List.copyOf(referrals);
    if (referrals.stream().mapToInt(DfsReferral::version).distinct().count() > 1) {
      throw new IllegalArgumentException("referrals of different versions");
    }
    Width.u16(ReferralWriter.size(referrals));
  }

  /** What holds for all targets. MS-DFSC 2.2.4. */
  public record HeaderFlags(int bits) implements Flags<HeaderFlags> {
    /** Nothing of these. */
    public static final HeaderFlags NONE = new HeaderFlags(0);
    /** All answer referral requests themselves. */
    public static final HeaderFlags REFERRAL_SERVERS = new HeaderFlags(0x0000_0001);
    /** All hold the files: nobody else need be asked. */
    public static final HeaderFlags STORAGE_SERVERS = new HeaderFlags(0x0000_0002);
    /** A client shall go back to a better target once it is there again; fourth version. */
    public static final HeaderFlags TARGET_FAILBACK = new HeaderFlags(0x0000_0004);

    @Override
    public HeaderFlags ofBits(int bits) {
      return new HeaderFlags(bits);
    }
  }

  /** Reads from a reader that begins with the structure; padding behind it is not looked at. */
  public static DfsReferralResponse decode(WireReader in) throws Malformed {
    int pathConsumed = in.u16();
    int count = in.u16();
    var flags = new HeaderFlags(in.i32());
    var reader = new ReferralReader(in);
    var referrals = new ArrayList<DfsReferral>();
    for (int i = 0; i < count; i++) {
      referrals.add(reader.entry());
      if (referrals.getLast().version() != referrals.getFirst().version()) {
        throw new Malformed("referrals of different versions");
      }
    }
    if (ReferralWriter.size(referrals) > MOST) {
      throw new Malformed("referrals that do not fit in their offsets");
    }
    return new DfsReferralResponse(pathConsumed, flags, referrals);
  }

  @Override
  public void encode(WireWriter out) {
    out.u16(pathConsumed).u16(referrals.size()).i32(headerFlags.bits());
    new ReferralWriter(out).write(referrals);
  }
}
